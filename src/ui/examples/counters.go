import "sync/atomic"

// Counters are written by two goroutines.
type Counters struct {
	sent     atomic.Int64
	_        [56]byte
	received atomic.Int64
	_        [56]byte
}

// Shared has both on one cache line.
type Shared struct {
	sent     atomic.Int64
	received atomic.Int64
}

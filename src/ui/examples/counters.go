import "sync/atomic"

// Counters are written by two goroutines. The blank field keeps each on a
// cache line of its own, so this order is the author's and stays.
type Counters struct {
	sent     atomic.Int64
	_        [56]byte
	received atomic.Int64
	_        [56]byte
}

import "sync/atomic"

// Stat counts requests. Press 3: on 386 an int64 starts at a multiple of 4,
// but an atomic.Int64 at a multiple of 8, or its methods would crash.
type Stat struct {
	ready bool
	total int64
	seen  uint32
	hits  atomic.Int64
}

import "sync/atomic"

// Stat counts requests.
type Stat struct {
	ready bool
	total int64
	hits  atomic.Int64
	seen  uint32
}

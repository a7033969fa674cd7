import "time"

// Node is one entry of a cache. No order makes it smaller, but one with the
// pointers first leaves the collector less of it to look at.
type Node struct {
	hash    uint64
	hits    uint64
	size    int64
	expires time.Duration
	version uint64
	key     *string
	next    *Node
	flags   uint64
	weight  float64
}

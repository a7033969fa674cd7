import "time"

// Node is one entry of a cache.
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

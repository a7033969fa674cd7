// Entry is one slot of a hash table.
type Entry[K comparable, V any] struct {
	used  bool
	key   K
	value V
	dead  bool
}

type Names Entry[string, any]

type Ports Entry[uint8, uint16]

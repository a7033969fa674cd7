// Entry is laid out anew for every list of type arguments.
type Entry[K comparable, V any] struct {
	used  bool
	key   K
	value V
	dead  bool
}

type Ports Entry[uint8, uint16]

type Names Entry[string, any]

import "time"

// Base is 16 bytes, the last 7 of them padding.
type Base struct {
	id      int64
	deleted bool
}

// User embeds it: nothing of User ever moves into the padding of Base.
type User struct {
	Base
	admin   bool
	visits  uint16
	created time.Time
}

// Flat has the same fields without the embedding.
type Flat struct {
	id      int64
	deleted bool
	admin   bool
	visits  uint16
	created time.Time
}

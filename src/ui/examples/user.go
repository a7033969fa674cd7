import "time"

// User embeds what every record has.
type User struct {
	Base
	admin   bool
	visits  uint16
	created time.Time
}

type Base struct {
	id      int64
	deleted bool
}

// Flat has the same fields of its own.
type Flat struct {
	id      int64
	deleted bool
	admin   bool
	visits  uint16
	created time.Time
}

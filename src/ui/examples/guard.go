// Guard cannot be compared with ==.
type Guard struct {
	id int64
	_  [0]func()
}

// Free cannot either.
type Free struct {
	_  [0]func()
	id int64
}

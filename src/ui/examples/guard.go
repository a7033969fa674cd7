// Guard must not be compared, and says so with a field that takes no bytes.
// As the last field it takes a word: its address must not be past the end.
type Guard struct {
	id int64
	_  [0]func()
}

// Free has the same field first, where it costs nothing.
type Free struct {
	_  [0]func()
	id int64
}

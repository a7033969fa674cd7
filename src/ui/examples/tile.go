import "image"

// Tile is allocated by the million.
type Tile struct {
	dirty  bool
	bounds image.Rectangle
	depth  uint8
	origin image.Point
	pixels [200]byte
}

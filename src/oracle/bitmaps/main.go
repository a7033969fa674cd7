// Command bitmaps prints the pointer bitmap of every type in types.go as the running program's type descriptors have it.
//
//	GOARCH=amd64 go run ./bitmaps > bitmaps/amd64.txt
//	GOARCH=386 go run ./bitmaps > bitmaps/386.txt
//
// It reads the descriptors of Go 1.22 to 1.26, where GCData is the bitmap itself. internal/abi/type.go
package main

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"unsafe"
)

// descriptor is how a type starts in memory.
type descriptor struct {
	size, ptrBytes uintptr
	_              uint32
	flags, _, _, _ uint8
	_              func(unsafe.Pointer, unsafe.Pointer) bool
	bitmap         *byte
}

// onDemand says that the bitmap is only built when it is needed.
const onDemand = 1 << 4

func main() {
	fmt.Printf("# %s GOARCH=%s: go run ./bitmaps\n", runtime.Version(), runtime.GOARCH)
	for _, pointer := range []any{
		(*kinds)(nil), (*mixed)(nil), (*arrays)(nil), (*embedded)(nil), (*generics)(nil), (*atomics)(nil), (*clocks)(nil),
		(*request)(nil), (*client)(nil), (*values)(nil), (*tail)(nil), (*numbers)(nil), (*logs)(nil), (*server)(nil), (*long)(nil),
	} {
		t := reflect.TypeOf(pointer).Elem()
		d := (*descriptor)(reflect.ValueOf(t).UnsafePointer())
		if d.flags&onDemand != 0 {
			panic(t.Name() + " has no bitmap")
		}
		words := d.ptrBytes / unsafe.Sizeof(uintptr(0))
		var bits strings.Builder
		for i, packed := range unsafe.Slice(d.bitmap, (words+7)/8) {
			for bit := range min(8, int(words)-i*8) {
				bits.WriteByte('0' + packed>>bit&1)
			}
		}
		fmt.Println(t.Name(), d.size, bits.String())
	}
}

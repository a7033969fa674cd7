// Command slots prints what the allocator hands out for every size, as the running program's runtime rounds it up.
//
//	GOARCH=amd64 go run ./slots > slots/amd64.txt
//	GOARCH=386 go run ./slots > slots/386.txt
//
// A row is a kind, the sizes from and to which it holds, and the bytes that can be used: those of the slot without
// its malloc header. append asks the allocator for its class and takes all of it. runtime/slice.go, growslice
package main

import (
	"fmt"
	"runtime"
	"unsafe"
)

// most is past the largest size class, by some pages.
const most = 70_000

func main() {
	fmt.Printf("# %s GOARCH=%s: go run ./slots\n", runtime.Version(), runtime.GOARCH)
	printSlots[byte]("noscan")
	printSlots[*byte]("scan")
}

func printSlots[T any](kind string) {
	var zero T
	step := int(unsafe.Sizeof(zero))
	usable := func(size int) int { return cap(append([]T(nil), make([]T, size/step)...)) * step }
	for from := step; from <= most; {
		to := from
		for to+step <= most && usable(to+step) == usable(from) {
			to += step
		}
		fmt.Println(kind, from, to, usable(from))
		from = to + step
	}
}

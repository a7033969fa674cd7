// Command spans prints where the running program's objects start in their spans, for sizes of many size classes.
//
//	GOARCH=amd64 go run ./spans > spans/amd64.txt
//	GOARCH=386 go run ./spans > spans/386.txt
//
// A row is a kind, a size, the objects that one page held at most, and the cache lines of 64 bytes that these objects
// touch together. Where a span has several pages, which of them an object is in is not seen: then the row is the
// starts that were seen in a cache line.
package main

import (
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"unsafe"
)

const (
	page = 8192
	line = 64
)

var sizes = []int{16, 20, 24, 32, 40, 48, 56, 64, 72, 80, 96, 104, 112, 128, 136, 144, 160, 168, 176, 192, 200, 256,
	264, 320, 448, 504, 512, 520, 576, 640, 1000, 1024, 1400, 1408, 2048, 2300, 3072, 4096, 5000, 8192, 10000, 32760}

// onePage are the classes whose spans are one page. internal/runtime/gc/sizeclasses.go
var onePage = []int{1536, 2048, 2688, 4096, 8192}

var live []reflect.Value

func main() {
	fmt.Printf("# %s GOARCH=%s: go run ./spans\n", runtime.Version(), runtime.GOARCH)
	for _, size := range sizes {
		row("noscan", size, reflect.ArrayOf(size/4, reflect.TypeFor[int32]()))
		pointer := reflect.TypeFor[*byte]()
		rest := reflect.ArrayOf((size-int(pointer.Size()))/4, reflect.TypeFor[int32]())
		row("scan", size, reflect.StructOf([]reflect.StructField{
			{Name: "P", Type: pointer}, {Name: "Rest", Type: rest},
		}))
	}
}

func row(kind string, size int, t reflect.Type) {
	if int(t.Size()) != size {
		return
	}
	// Nothing else is to be allocated meanwhile.
	all := make([]reflect.Value, max(64, 64*page/size))
	for i := range all {
		all[i] = reflect.New(t)
	}
	live = append(live, all...)
	pages := map[uintptr][]uintptr{}
	starts := map[uintptr]bool{}
	for _, v := range all {
		at := v.Pointer()
		pages[at/page] = append(pages[at/page], at)
		starts[at%line] = true
	}
	slot := cap(append([]byte(nil), make([]byte, size)...))
	if kind == "scan" && size > 8*int(unsafe.Sizeof(uintptr(0)))*int(unsafe.Sizeof(uintptr(0))) {
		slot = cap(append([]byte(nil), make([]byte, size+8)...))
	}
	if slot > 1280 && !slices.Contains(onePage, slot) {
		fmt.Println(kind, size, "starts", strings.Trim(fmt.Sprint(sorted(starts)), "[]"))
		return
	}
	objects, lines := 0, 0
	for _, all := range pages {
		if len(all) <= objects {
			continue
		}
		objects, lines = len(all), 0
		for _, at := range all {
			lines += int((at+uintptr(size)-1)/line - at/line + 1)
		}
	}
	fmt.Println(kind, size, objects, lines)
}

func sorted(set map[uintptr]bool) []uintptr {
	var all []uintptr
	for at := range set {
		all = append(all, at)
	}
	slices.Sort(all)
	return all
}

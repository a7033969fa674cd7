package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"offsetof/oracle/library"
)

// confirm holds the numbers against what the type descriptors of a running program say, and the compiler on arm64.
func confirm(dir string, modules []*module) error {
	for _, arch := range []string{"amd64", "386"} {
		if err := os.WriteFile(filepath.Join(dir, "main.go"), []byte(printer(modules)), 0o666); err != nil {
			return err
		}
		out, err := library.CommandIn(dir, arch, "run", "-ldflags=-checklinkname=0", ".")
		if err != nil {
			return err
		}
		got, want := strings.TrimSpace(string(out)), strings.Join(rows(modules, arch), "\n")
		if got != want {
			return fmt.Errorf("GOARCH=%s: the descriptors say\n%s\nand go/types\n%s", arch, got, want)
		}
		fmt.Println(arch, "descriptors agree:", strings.Count(got, "\n")+1)
	}
	if err := os.WriteFile(filepath.Join(dir, "main.go"), []byte(assertions(modules)), 0o666); err != nil {
		return err
	}
	if _, err := library.CommandIn(dir, "arm64", "build", "-o", os.DevNull, "."); err != nil {
		return err
	}
	fmt.Println("arm64 the compiler agrees")
	return nil
}

// rows are the lines that the printer is to print.
func rows(modules []*module, arch string) []string {
	var lines []string
	for _, m := range modules {
		for _, p := range m.Packages {
			for _, t := range p.Types {
				n := t.Wide
				if arch == "386" {
					n = t.Narrow
				}
				line := fmt.Sprint(p.Path, " ", t.Name, " ", n.Size, " ", n.Align)
				for _, word := range n.PtrWords {
					line += fmt.Sprint(" ", word)
				}
				lines = append(lines, line)
			}
		}
	}
	return lines
}

// printer is a program that prints size, alignment and pointer words of every type as its descriptor has them.
// The descriptors are those of Go 1.26, internal/abi/type.go. A type too large to have a bitmap of its own gets one by
// being put on the heap: reflect's of an array of one, which is made of it.
func printer(modules []*module) string {
	var imports, prints strings.Builder
	i := 0
	for _, m := range modules {
		for _, p := range m.Packages {
			fmt.Fprintf(&imports, "\tp%d %q\n", i, p.Path)
			for _, t := range p.Types {
				fmt.Fprintf(&prints, "\tshow(%q, reflect.TypeFor[p%d.%s]())\n", p.Path+" "+t.Name, i, t.Name)
			}
			i++
		}
	}
	return fmt.Sprintf(printerText, &imports, &prints)
}

const printerText = `package main

import (
	"fmt"
	"reflect"
	"unsafe"

%s)

type descriptor struct {
	size, ptrBytes uintptr
	_              uint32
	flags, _, _, _ uint8
	_              func(unsafe.Pointer, unsafe.Pointer) bool
	bitmap         *byte
}

const onDemand = 1 << 4

//go:linkname getGCMask runtime.getGCMask
func getGCMask(t unsafe.Pointer) *byte

func show(name string, t reflect.Type) {
	d := (*descriptor)(reflect.ValueOf(t).UnsafePointer())
	fmt.Print(name, " ", d.size, " ", t.Align())
	bitmap := d.bitmap
	if d.flags&onDemand != 0 {
		bitmap = getGCMask(unsafe.Pointer(d))
	}
	for i := range int(d.ptrBytes / unsafe.Sizeof(uintptr(0))) {
		if unsafe.Slice(bitmap, i/8+1)[i/8]>>(i%%8)&1 != 0 {
			fmt.Print(" ", i)
		}
	}
	fmt.Println()
}

func main() {
%s}
`

// assertions is a program that compiles only where sizes and alignments are those of wide targets.
func assertions(modules []*module) string {
	var imports, text strings.Builder
	i := 0
	for _, m := range modules {
		for _, p := range m.Packages {
			fmt.Fprintf(&imports, "\tp%d %q\n", i, p.Path)
			for _, t := range p.Types {
				value := fmt.Sprintf("*(*p%d.%s)(nil)", i, t.Name)
				fmt.Fprintf(&text, "\t_ [unsafe.Sizeof(%s) - %d]int = [0]int{}\n", value, t.Wide.Size)
				fmt.Fprintf(&text, "\t_ [unsafe.Alignof(%s) - %d]int = [0]int{}\n", value, t.Wide.Align)
			}
			i++
		}
	}
	return fmt.Sprintf("package main\n\nimport (\n\t\"unsafe\"\n\n%s)\n\nvar (\n%s)\n\nfunc main() {}\n", &imports, &text)
}

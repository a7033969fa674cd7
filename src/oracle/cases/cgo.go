package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"offsetof/oracle/library"
)

// rows is what a program adds to a case to print its structs: the second word of a type's descriptor is its pointer bytes.
const rows = `package main

import (
	"fmt"
	"reflect"
	"unsafe"
)

func row(t reflect.Type) {
	descriptor := (*[2]unsafe.Pointer)(unsafe.Pointer(&t))[1]
	fmt.Printf("amd64 %s size=%d align=%d ptrdata=%d", t.Name(), t.Size(), t.Align(), *(*uintptr)(unsafe.Add(descriptor, 8)))
	for i := range t.NumField() {
		f := t.Field(i)
		fmt.Printf(" %s@%d+%d", f.Name, f.Offset, f.Type.Size())
	}
	fmt.Println()
}

func main() {
`

// expectCgo fills in the rows of structs with C types. On amd64 a program prints them. On 386 there is no C library
// to link with: there cgo makes Go of the C, whose sizes go/types knows, but not its pointer bytes.
func expectCgo(files []caseFile) error {
	for i := range files {
		for j := range files[i].cases {
			c := &files[i].cases[j]
			for _, expect := range []func(string) ([]string, error){runCgo, translateCgo} {
				rows, err := expect("package main\n" + c.source)
				if err != nil {
					return fmt.Errorf("%s: case %s: %w", files[i].path, c.name, err)
				}
				c.rows = append(c.rows, rows...)
			}
		}
	}
	return nil
}

func runCgo(source string) ([]string, error) {
	file, err := parser.ParseFile(token.NewFileSet(), "p.go", source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	program := rows
	for _, name := range structNames(file) {
		program += fmt.Sprintf("\trow(reflect.TypeFor[%s]())\n", name)
	}
	dir, err := writeFiles(map[string]string{"go.mod": "module main\n\ngo 1.26\n", "p.go": source, "rows.go": program + "}\n"})
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	cmd := library.Go("amd64", "run", ".")
	cmd.Dir = dir
	cmd.Env = append(cmd.Env, "CGO_ENABLED=1")
	out, err := output(cmd)
	return strings.Split(strings.TrimSpace(out), "\n"), err
}

func translateCgo(source string) ([]string, error) {
	dir, err := writeFiles(map[string]string{"p.go": source})
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	cmd := library.Go("386", "tool", "cgo", "-objdir", dir, "--", "-m32", "p.go")
	cmd.Dir = dir
	cmd.Env = append(cmd.Env, "CGO_ENABLED=1", "CC=gcc")
	if _, err := output(cmd); err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range []string{"p.cgo1.go", "_cgo_gotypes.go"} {
		file, err := parser.ParseFile(fset, filepath.Join(dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	// the packages that cgo imports stay empty: only pointers lead there
	sizes := types.SizesFor("gc", "386")
	config := types.Config{Importer: empty{}, Sizes: sizes, Error: func(error) {}}
	pkg, _ := config.Check("main", fset, files, nil)
	var rows []string
	for _, name := range structNames(files[0]) {
		t := pkg.Scope().Lookup(name).Type()
		text := fmt.Sprintf("386 %s size=%d align=%d", name, sizes.Sizeof(t), sizes.Alignof(t))
		var fields []*types.Var
		for field := range t.Underlying().(*types.Struct).Fields() {
			fields = append(fields, field)
		}
		for i, offset := range sizes.Offsetsof(fields) {
			text += fmt.Sprintf(" %s@%d+%d", fields[i].Name(), offset, sizes.Sizeof(fields[i].Type()))
		}
		rows = append(rows, text)
	}
	return rows, nil
}

type empty struct{}

func (empty) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	pkg := types.NewPackage(path, path[strings.LastIndex(path, "/")+1:])
	pkg.MarkComplete()
	return pkg, nil
}

// structNames returns the struct types that a file declares and that are not generic, in their order.
func structNames(file *ast.File) []string {
	var names []string
	for _, decl := range file.Decls {
		gen, ok := decl.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range gen.Specs {
			if spec, ok := spec.(*ast.TypeSpec); ok && spec.TypeParams == nil && is[*ast.StructType](spec.Type) {
				names = append(names, spec.Name.Name)
			}
		}
	}
	return names
}

func writeFiles(files map[string]string) (string, error) {
	dir, err := os.MkdirTemp("", "offsetof-")
	if err != nil {
		return "", err
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			return "", err
		}
	}
	return dir, nil
}

func output(cmd *exec.Cmd) (string, error) {
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, stderr.String())
	}
	return string(out), nil
}

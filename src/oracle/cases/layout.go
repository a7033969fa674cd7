package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"offsetof/oracle/compiler"
	"offsetof/oracle/library"
)

// expectLayouts fills in a row a struct type of package level, for each of three targets:
//
//	amd64 T size=16 align=8 ptrdata=0 a@0+1 b@8+8
//
// A field is name@offset+size.
func expectLayouts(files []caseFile) error {
	dir, err := writeModule(files, "package p\n")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	src := library.NewSources()
	for _, arch := range []string{"amd64", "arm64", "386"} {
		if err := expectLayoutsOn(src, arch, dir, files); err != nil {
			return err
		}
	}
	return nil
}

func expectLayoutsOn(src *library.Sources, arch, dir string, files []caseFile) error {
	lib, err := library.Load(src, arch)
	if err != nil {
		return err
	}
	build := compiler.Build{Arch: arch, Dir: dir, Patterns: []string{"./..."}, Overlay: withIncomplete(lib)}
	var packages []*types.Package
	for _, file := range files {
		for _, c := range file.cases {
			name := packageOf(len(packages))
			pkg, err := check(src, lib, filepath.Join(dir, name, "p.go"))
			if err != nil {
				return fmt.Errorf("%s: case %s: %w", file.path, c.name, err)
			}
			packages = append(packages, pkg)
			keep := compiler.Keep{ImportPath: "cases/" + name, Name: "p", Dir: filepath.Join(dir, name)}
			for _, t := range structs(pkg) {
				keep.Types = append(keep.Types, t.Obj().Name())
			}
			build.Keep = append(build.Keep, keep)
		}
	}
	descriptors, err := build.Descriptors()
	if err != nil {
		return err
	}
	n := 0
	for i := range files {
		for j := range files[i].cases {
			c := &files[i].cases[j]
			for _, t := range structs(packages[n]) {
				d := descriptors["cases/"+packageOf(n)+"."+t.Obj().Name()]
				if err := d.Agree(lib.Sizes, t); err != nil {
					return fmt.Errorf("%s: case %s: GOARCH=%s: %w", files[i].path, c.name, arch, err)
				}
				c.rows = append(c.rows, row(lib, t, d))
			}
			n++
		}
	}
	return nil
}

// withIncomplete adds runtime/cgo.Incomplete to what can be built without cgo.
func withIncomplete(lib *library.Library) map[string]string {
	cgo := lib.Packages[slices.IndexFunc(lib.Packages, func(p *library.Package) bool { return p.Path == "runtime/cgo" })]
	return map[string]string{
		filepath.Join(cgo.Dir, "zz_incomplete.go"): "package cgo\n\nimport \"internal/runtime/sys\"\n\ntype Incomplete struct{ _ sys.NotInHeap }\n",
	}
}

func check(src *library.Sources, lib *library.Library, path string) (*types.Package, error) {
	file, err := parser.ParseFile(src.Fset, path, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	config := types.Config{Importer: lib, Sizes: lib.Sizes}
	return config.Check("p", src.Fset, []*ast.File{file}, nil)
}

// structs returns the struct types that a package declares, in their order.
func structs(pkg *types.Package) []*types.Named {
	var found []*types.Named
	for _, name := range pkg.Scope().Names() {
		obj, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok || obj.IsAlias() {
			continue
		}
		named := obj.Type().(*types.Named)
		if _, ok := named.Underlying().(*types.Struct); ok && named.TypeParams().Len() == 0 {
			found = append(found, named)
		}
	}
	slices.SortFunc(found, func(a, b *types.Named) int { return int(a.Obj().Pos() - b.Obj().Pos()) })
	return found
}

func row(lib *library.Library, t *types.Named, d compiler.Descriptor) string {
	var text strings.Builder
	fmt.Fprintf(&text, "%s %s size=%d align=%d ptrdata=%d", lib.Arch, t.Obj().Name(), d.Size, d.Align, d.PtrData)
	fields := t.Underlying().(*types.Struct)
	for i, offset := range d.Offsets {
		field := fields.Field(i)
		fmt.Fprintf(&text, " %s@%d+%d", field.Name(), offset, lib.Sizes.Sizeof(field.Type()))
	}
	return text.String()
}

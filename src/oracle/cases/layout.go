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

// clause is what a case of a layout leaves out.
const clause = "package p\n"

// expectLayouts fills in a row a struct type, for each of three targets:
//
//	amd64 T size=16 align=8 ptrdata=0 a@0+1 b@8+8
//
// A field is name@offset+size. Types of package level come first, then local ones: f.T, R.m.T or (*R).m.T.
func expectLayouts(files []caseFile) error {
	dir, err := writeModule(files, clause)
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
	var asked [][]declared
	for _, file := range files {
		for _, c := range file.cases {
			folder := filepath.Join(dir, packageOf(len(asked)))
			keep := compiler.Keep{ImportPath: "cases/" + packageOf(len(asked)), Name: "p", Dir: folder}
			types, source, err := check(src, lib, filepath.Join(folder, "p.go"), clause+c.source)
			if err != nil {
				return fmt.Errorf("%s: case %s: %w", file.path, c.name, err)
			}
			for _, t := range types {
				if t.local {
					keep.Locals = append(keep.Locals, t.named.Obj().Name())
				} else {
					keep.Types = append(keep.Types, t.named.Obj().Name())
				}
			}
			asked = append(asked, types)
			build.Keep = append(build.Keep, keep)
			build.Overlay[filepath.Join(folder, "p.go")] = source
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
			for _, t := range asked[n] {
				name := t.named.Obj().Name()
				if t.local {
					name = "·" + name
				}
				d := descriptors["cases/"+packageOf(n)+"."+name]
				if err := d.Agree(lib.Sizes, t.named); err != nil {
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

// check type-checks a case. It returns the struct types in it, and its source with the local ones kept.
func check(src *library.Sources, lib *library.Library, path, source string) ([]declared, string, error) {
	file, err := parser.ParseFile(src.Fset, path, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, "", err
	}
	config := types.Config{Importer: lib, Sizes: lib.Sizes}
	info := &types.Info{Defs: map[*ast.Ident]types.Object{}}
	pkg, err := config.Check("p", src.Fset, []*ast.File{file}, info)
	if err != nil {
		return nil, "", err
	}
	locals := localStructs(file, info)
	return append(structs(pkg), locals...), withKept(source, src.Fset.File(file.FileStart), locals), nil
}

// structs returns the struct types of package level, in their order; generic ones have no layout.
func structs(pkg *types.Package) []declared {
	var found []declared
	for _, name := range pkg.Scope().Names() {
		obj, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok || obj.IsAlias() {
			continue
		}
		named := obj.Type().(*types.Named)
		if is[*types.Struct](named.Underlying()) && named.TypeParams().Len() == 0 {
			found = append(found, declared{row: name, named: named})
		}
	}
	slices.SortFunc(found, func(a, b declared) int { return int(a.named.Obj().Pos() - b.named.Obj().Pos()) })
	return found
}

func row(lib *library.Library, t declared, d compiler.Descriptor) string {
	var text strings.Builder
	fmt.Fprintf(&text, "%s %s size=%d align=%d ptrdata=%d", lib.Arch, t.row, d.Size, d.Align, d.PtrData)
	fields := t.named.Underlying().(*types.Struct)
	for i, offset := range d.Offsets {
		field := fields.Field(i)
		fmt.Fprintf(&text, " %s@%d+%d", field.Name(), offset, lib.Sizes.Sizeof(field.Type()))
	}
	return text.String()
}

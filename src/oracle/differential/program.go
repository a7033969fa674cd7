package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"

	"offsetof/oracle/library"
)

// program type-checks packages one after the other, as far as they can be.
type program struct {
	fset     *token.FileSet
	packages map[string]*types.Package // by import path, as the go command has it
	layout   *layout
}

type pkg struct {
	path   string
	paths  []string // of its files
	texts  map[*ast.File][]byte
	info   *types.Info
	errors []string
}

const maxErrors = 3

func newProgram(arch string) *program {
	return &program{
		fset:     token.NewFileSet(),
		packages: map[string]*types.Package{"unsafe": types.Unsafe},
		layout:   newLayout(arch),
	}
}

// add checks a package, its function bodies only where its structs are wanted.
func (p *program) add(l library.Listing, wanted bool) *pkg {
	added := &pkg{path: withoutVendor(l.ImportPath), paths: []string{}, texts: map[*ast.File][]byte{}, errors: []string{}}
	fail := func(err error) {
		if len(added.errors) < maxErrors {
			added.errors = append(added.errors, err.Error())
		}
	}
	if wanted {
		added.info = &types.Info{
			Types:     map[ast.Expr]types.TypeAndValue{},
			Defs:      map[*ast.Ident]types.Object{},
			Instances: map[*ast.Ident]types.Instance{},
		}
	}
	var files []*ast.File
	for _, name := range l.GoFiles {
		path := filepath.Join(l.Dir, name)
		text, err := os.ReadFile(path)
		if err != nil {
			fail(err)
			continue
		}
		file, err := parser.ParseFile(p.fset, path, text, parser.SkipObjectResolution)
		if err != nil {
			fail(err)
		}
		files = append(files, file)
		added.paths = append(added.paths, path)
		added.texts[file] = text
	}
	config := types.Config{
		Importer: library.ImporterFunc(func(path string) (*types.Package, error) {
			if mapped, ok := l.ImportMap[path]; ok {
				path = mapped
			}
			if found, ok := p.packages[path]; ok {
				return found, nil
			}
			return nil, fmt.Errorf("package %s is not there", path)
		}),
		Sizes:            p.layout.sizes,
		IgnoreFuncBodies: !wanted,
		Error:            fail,
	}
	// A package with errors is still one: what they touch has an invalid type.
	checked, _ := config.Check(added.path, p.fset, files, added.info)
	if len(files) > 0 {
		p.packages[l.ImportPath] = checked
	}
	return added
}

// withoutVendor writes the path of a package that Go's distribution vendors as its source imports it.
func withoutVendor(path string) string {
	return strings.TrimPrefix(strings.TrimPrefix(path, "cmd/vendor/"), "vendor/")
}

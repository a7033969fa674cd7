// Package library type-checks the standard library as one GOARCH sees it.
package library

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"path/filepath"
	"strings"
)

// Goarches are the GOARCHes of the gc toolchain.
var Goarches = []string{
	"386", "amd64", "arm", "arm64", "loong64", "mips", "mips64", "mips64le", "mipsle",
	"ppc64", "ppc64le", "riscv64", "s390x", "wasm",
}

// Library is the standard library, or what LoadIn was asked for, of one GOARCH, without function bodies.
type Library struct {
	Arch  string
	Sizes types.Sizes
	// In the order of their dependencies; "unsafe" and "builtin" left out.
	Packages []*Package
	ByTypes  map[*types.Package]*Package
	byPath   map[string]*types.Package // by Package.ImportPath, "unsafe" included
}

// Package is a package of a library.
type Package struct {
	ImportPath string // as the go command names it
	Path       string // as source imports it: without "vendor/"
	Dir        string
	Types      *types.Package
	Info       *types.Info
	Decls      map[types.Object]*ast.TypeSpec
	Files      []*ast.File
}

// Sources holds parsed files across GOARCHes: most files serve all of them.
type Sources struct {
	Fset  *token.FileSet
	files map[string]*ast.File
}

func NewSources() *Sources {
	return &Sources{token.NewFileSet(), map[string]*ast.File{}}
}

func (s *Sources) parse(path string) (*ast.File, error) {
	if file, ok := s.files[path]; ok {
		return file, nil
	}
	file, err := parser.ParseFile(s.Fset, path, nil, parser.SkipObjectResolution)
	s.files[path] = file
	return file, err
}

// Load type-checks every package of the standard library, and runtime/cgo.
func Load(src *Sources, arch string) (*Library, error) {
	return LoadIn("", src, arch, "std", "runtime/cgo")
}

// LoadIn type-checks the packages that the patterns mean in a folder, with all that they import.
func LoadIn(dir string, src *Sources, arch string, patterns ...string) (*Library, error) {
	listed, err := ListIn(dir, arch, patterns...)
	if err != nil {
		return nil, err
	}
	lib := &Library{
		Arch:    arch,
		Sizes:   types.SizesFor("gc", arch),
		ByTypes: map[*types.Package]*Package{},
		byPath:  map[string]*types.Package{"unsafe": types.Unsafe},
	}
	for _, l := range listed {
		if l.ImportPath == "unsafe" || l.ImportPath == "builtin" {
			continue
		}
		if err := lib.add(src, l); err != nil {
			return nil, fmt.Errorf("GOARCH=%s: %w", arch, err)
		}
	}
	return lib, nil
}

// Listing is what the go command says of a package.
type Listing struct {
	ImportPath, Dir string
	GoFiles         []string
	ImportMap       map[string]string
	// Part of Go's distribution; only there because others import it.
	Standard, DepOnly bool
}

// List returns the packages that match the patterns, and what these import before them. Flags of go list may come first.
func List(arch string, patterns ...string) ([]Listing, error) {
	return ListIn("", arch, patterns...)
}

// ListIn is List in a folder.
func ListIn(dir, arch string, patterns ...string) ([]Listing, error) {
	args := append([]string{"list", "-deps", "-json=ImportPath,Dir,GoFiles,ImportMap,Standard,DepOnly"}, patterns...)
	out, err := CommandIn(dir, arch, args...)
	if err != nil {
		return nil, err
	}
	var listed []Listing
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var l Listing
		if err := dec.Decode(&l); errors.Is(err, io.EOF) {
			return listed, nil
		} else if err != nil {
			return nil, err
		}
		listed = append(listed, l)
	}
}

func (lib *Library) add(src *Sources, l Listing) error {
	if l.ImportPath == "runtime/cgo" {
		// Declares cgo.Incomplete. The go command leaves it out without cgo; it can be read without.
		l.GoFiles = append(l.GoFiles, "cgo.go")
	}
	pkg := &Package{
		ImportPath: l.ImportPath,
		Path:       strings.TrimPrefix(l.ImportPath, "vendor/"),
		Dir:        l.Dir,
		Info: &types.Info{
			Types: map[ast.Expr]types.TypeAndValue{},
			Defs:  map[*ast.Ident]types.Object{},
			Uses:  map[*ast.Ident]types.Object{},
		},
		Decls: map[types.Object]*ast.TypeSpec{},
	}
	for _, name := range l.GoFiles {
		file, err := src.parse(filepath.Join(l.Dir, name))
		if err != nil {
			return err
		}
		pkg.Files = append(pkg.Files, file)
	}
	config := types.Config{
		Importer: ImporterFunc(func(path string) (*types.Package, error) {
			if mapped, ok := l.ImportMap[path]; ok {
				path = mapped
			}
			return lib.Import(path)
		}),
		Sizes:            lib.Sizes,
		IgnoreFuncBodies: true,
		FakeImportC:      true,
	}
	var err error
	if pkg.Types, err = config.Check(pkg.Path, src.Fset, pkg.Files, pkg.Info); err != nil {
		return err
	}
	for _, file := range pkg.Files {
		for _, decl := range file.Decls {
			if gen, ok := decl.(*ast.GenDecl); ok && gen.Tok == token.TYPE {
				for _, spec := range gen.Specs {
					spec := spec.(*ast.TypeSpec)
					pkg.Decls[pkg.Info.Defs[spec.Name]] = spec
				}
			}
		}
	}
	lib.Packages = append(lib.Packages, pkg)
	lib.ByTypes[pkg.Types] = pkg
	lib.byPath[l.ImportPath] = pkg.Types
	return nil
}

// Import returns the package of an import path: a library is an importer.
func (lib *Library) Import(path string) (*types.Package, error) {
	if pkg, ok := lib.byPath[path]; ok {
		return pkg, nil
	}
	return nil, fmt.Errorf("package %s is not loaded", path)
}

// ImporterFunc is a function as an importer.
type ImporterFunc func(path string) (*types.Package, error)

func (f ImporterFunc) Import(path string) (*types.Package, error) { return f(path) }

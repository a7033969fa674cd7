package main

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
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// The GOARCHes of the gc toolchain.
var goarches = []string{
	"386", "amd64", "arm", "arm64", "loong64", "mips", "mips64", "mips64le", "mipsle",
	"ppc64", "ppc64le", "riscv64", "s390x", "wasm",
}

// library is the standard library as one GOARCH sees it, type-checked without function bodies.
type library struct {
	arch  string
	sizes types.Sizes
	// In the order of their dependencies.
	packages []*stdPackage
	byTypes  map[*types.Package]*stdPackage
}

type stdPackage struct {
	path  string // as importing source writes it: without "vendor/"
	types *types.Package
	info  *types.Info
	decls map[types.Object]*ast.TypeSpec
}

// sources holds parsed files across GOARCHes: most files serve all of them.
type sources struct {
	fset  *token.FileSet
	files map[string]*ast.File
}

func newSources() *sources {
	return &sources{token.NewFileSet(), map[string]*ast.File{}}
}

func (s *sources) parse(path string) (*ast.File, error) {
	if file, ok := s.files[path]; ok {
		return file, nil
	}
	file, err := parser.ParseFile(s.fset, path, nil, parser.SkipObjectResolution)
	s.files[path] = file
	return file, err
}

// goos is the operating system whose library a GOARCH is shown: linux, which wasm does not have.
func goos(arch string) string {
	if arch == "wasm" {
		return "js"
	}
	return "linux"
}

// goCommand runs the go command for one GOARCH with default experiments and without cgo.
func goCommand(arch string, args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), "GOOS="+goos(arch), "GOARCH="+arch, "CGO_ENABLED=0", "GOEXPERIMENT=", "GOFLAGS=", "GOWORK=off")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("GOARCH=%s go %s: %w\n%s", arch, strings.Join(args, " "), err, stderr.Bytes())
	}
	return out, nil
}

// loadLibrary type-checks every package of the standard library for one GOARCH.
func loadLibrary(src *sources, arch string) (*library, error) {
	listed, err := goCommand(arch, "list", "-deps", "-json=ImportPath,Dir,GoFiles,ImportMap", "std", "runtime/cgo")
	if err != nil {
		return nil, err
	}
	lib := &library{arch: arch, sizes: types.SizesFor("gc", arch), byTypes: map[*types.Package]*stdPackage{}}
	checked := map[string]*types.Package{"unsafe": types.Unsafe}
	for dec := json.NewDecoder(bytes.NewReader(listed)); ; {
		var listing struct {
			ImportPath, Dir string
			GoFiles         []string
			ImportMap       map[string]string
		}
		if err := dec.Decode(&listing); errors.Is(err, io.EOF) {
			return lib, nil
		} else if err != nil {
			return nil, err
		}
		if listing.ImportPath == "unsafe" || listing.ImportPath == "builtin" {
			continue
		}
		if listing.ImportPath == "runtime/cgo" {
			// Declares cgo.Incomplete. The go command leaves it out without cgo; it can be read without.
			listing.GoFiles = append(listing.GoFiles, "cgo.go")
		}
		var files []*ast.File
		for _, name := range listing.GoFiles {
			file, err := src.parse(filepath.Join(listing.Dir, name))
			if err != nil {
				return nil, err
			}
			files = append(files, file)
		}
		importer := importerFunc(func(path string) (*types.Package, error) {
			if mapped, ok := listing.ImportMap[path]; ok {
				path = mapped
			}
			if pkg, ok := checked[path]; ok {
				return pkg, nil
			}
			return nil, fmt.Errorf("%s is not loaded", path)
		})
		pkg, err := checkPackage(src.fset, lib, importer, strings.TrimPrefix(listing.ImportPath, "vendor/"), files)
		if err != nil {
			return nil, fmt.Errorf("GOARCH=%s: %w", arch, err)
		}
		checked[listing.ImportPath] = pkg.types
		lib.packages = append(lib.packages, pkg)
		lib.byTypes[pkg.types] = pkg
	}
}

func checkPackage(fset *token.FileSet, lib *library, importer types.Importer, path string, files []*ast.File) (*stdPackage, error) {
	config := types.Config{Importer: importer, Sizes: lib.sizes, IgnoreFuncBodies: true, FakeImportC: true}
	pkg := &stdPackage{
		path: path,
		info: &types.Info{
			Types: map[ast.Expr]types.TypeAndValue{},
			Defs:  map[*ast.Ident]types.Object{},
			Uses:  map[*ast.Ident]types.Object{},
		},
		decls: map[types.Object]*ast.TypeSpec{},
	}
	var err error
	if pkg.types, err = config.Check(path, fset, files, pkg.info); err != nil {
		return nil, err
	}
	for _, file := range files {
		for _, decl := range file.Decls {
			if gen, ok := decl.(*ast.GenDecl); ok && gen.Tok == token.TYPE {
				for _, spec := range gen.Specs {
					spec := spec.(*ast.TypeSpec)
					pkg.decls[pkg.info.Defs[spec.Name]] = spec
				}
			}
		}
	}
	return pkg, nil
}

type importerFunc func(path string) (*types.Package, error)

func (f importerFunc) Import(path string) (*types.Package, error) { return f(path) }

// Command bench does with the source of the standard library what the engine is measured at, for src/bench/go.ts. It
// first prints the files as a line of JSON, then answers each line of standard input, "parse" or "types", by doing that
// once and printing the seconds of processor time it took.
//
//	GOMAXPROCS=1 go run ./bench
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"

	"offsetof/oracle/library"
)

const arch = "amd64"

type source struct {
	Path    string `json:"path"`
	Package string `json:"package"` // as source imports it
	text    []byte
}

type pkg struct {
	path  string
	files []source
}

func main() {
	if err := serve(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func serve() error {
	packages, err := read()
	if err != nil {
		return err
	}
	var files []source
	for _, p := range packages {
		files = append(files, p.files...)
	}
	about := map[string]any{"version": runtime.Version(), "threads": runtime.GOMAXPROCS(0), "files": files}
	if err := json.NewEncoder(os.Stdout).Encode(about); err != nil {
		return err
	}
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		start, structs := processorTime(), 0
		switch lines.Text() {
		case "parse":
			parse(packages)
		case "types":
			if structs, err = check(packages); err != nil {
				return err
			}
		default:
			return fmt.Errorf("no such task: %s", lines.Text())
		}
		fmt.Printf("{\"seconds\": %f, \"structs\": %d}\n", (processorTime() - start).Seconds(), structs)
	}
	return nil
}

// read returns the packages in the order of their dependencies, their files in memory.
func read() ([]pkg, error) {
	listed, err := library.List(arch, "std")
	if err != nil {
		return nil, err
	}
	var packages []pkg
	for _, l := range listed {
		if l.ImportPath == "unsafe" || l.ImportPath == "builtin" {
			continue
		}
		p := pkg{path: strings.TrimPrefix(l.ImportPath, "vendor/")}
		for _, name := range l.GoFiles {
			path := filepath.Join(l.Dir, name)
			text, err := os.ReadFile(path)
			if err != nil {
				return nil, err
			}
			p.files = append(p.files, source{path, p.path, text})
		}
		packages = append(packages, p)
	}
	return packages, nil
}

func parse(packages []pkg) {
	fset := token.NewFileSet()
	for _, p := range packages {
		for _, file := range p.files {
			parser.ParseFile(fset, file.Path, file.text, parser.SkipObjectResolution)
		}
	}
}

// check parses and type-checks all packages and asks for the size, alignment and offsets of every package-level,
// non-generic struct type. It returns how many there are.
func check(packages []pkg) (int, error) {
	fset := token.NewFileSet()
	sizes := types.SizesFor("gc", arch)
	checked := map[string]*types.Package{"unsafe": types.Unsafe}
	structs := 0
	for _, p := range packages {
		var files []*ast.File
		for _, file := range p.files {
			parsed, err := parser.ParseFile(fset, file.Path, file.text, parser.SkipObjectResolution)
			if err != nil {
				return 0, err
			}
			files = append(files, parsed)
		}
		config := types.Config{
			Importer: library.ImporterFunc(func(path string) (*types.Package, error) {
				return checked[strings.TrimPrefix(path, "vendor/")], nil
			}),
			Sizes:            sizes,
			IgnoreFuncBodies: true,
		}
		pkg, err := config.Check(p.path, fset, files, nil)
		if err != nil {
			return 0, err
		}
		checked[p.path] = pkg
		structs += size(sizes, pkg.Scope())
	}
	return structs, nil
}

func size(sizes types.Sizes, scope *types.Scope) int {
	structs := 0
	for _, name := range scope.Names() {
		obj, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || obj.IsAlias() {
			continue
		}
		named := obj.Type().(*types.Named)
		if s, ok := named.Underlying().(*types.Struct); ok && named.TypeParams().Len() == 0 {
			fields := make([]*types.Var, s.NumFields())
			for i := range fields {
				fields[i] = s.Field(i)
			}
			sizes.Sizeof(named)
			sizes.Alignof(named)
			sizes.Offsetsof(fields)
			structs++
		}
	}
	return structs
}

// processorTime is that of all threads, the collector's included.
func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

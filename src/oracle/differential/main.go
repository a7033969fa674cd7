// Command differential says how Go lays out every struct type in a folder of Go code, for differential.ts: those that are
// declared, at package level and in functions, those without a name, and instances of generic ones. It prints a line of
// JSON a package, in the order of their dependencies: the packages of the folder with their structs, and those that they
// need besides with their files only.
//
//	go run ./differential [-arch GOARCH] [-std | -module] PATTERN
//
// It runs where the pattern is meant. With -std the pattern is of packages of Go's own distribution; with -module it is a
// module at a version, all packages of which are wanted.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"offsetof/oracle/library"
)

// answer is what is said of a package.
type answer struct {
	Path    string   `json:"path"` // as source imports it
	Files   []string `json:"files"`
	Wanted  bool     `json:"wanted"`
	Std     bool     `json:"std"`    // part of Go's distribution
	Errors  []string `json:"errors"` // the first few
	Structs []row    `json:"structs"`
}

func main() {
	arch := flag.String("arch", "amd64", "the GOARCH")
	std := flag.Bool("std", false, "packages of Go's distribution are wanted")
	module := flag.Bool("module", false, "a module at a version is wanted")
	flag.Parse()
	if err := run(*arch, *std, *module, flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "differential:", err)
		os.Exit(1)
	}
}

func run(arch string, std, module bool, pattern string) error {
	listed, err := list(arch, std, module, pattern)
	if err != nil {
		return err
	}
	out := json.NewEncoder(os.Stdout)
	program := newProgram(arch)
	for _, l := range listed {
		if l.ImportPath == "unsafe" || l.ImportPath == "builtin" {
			continue
		}
		wanted := !l.DepOnly && l.Standard == std
		pkg := program.add(l, wanted)
		if l.Standard && !wanted && (!std || strings.HasPrefix(l.ImportPath, "vendor/")) {
			continue // known to those who ask
		}
		a := answer{Path: pkg.path, Files: pkg.paths, Wanted: wanted, Std: l.Standard, Errors: pkg.errors, Structs: []row{}}
		if wanted {
			a.Structs = program.structs(pkg)
		}
		if err := out.Encode(a); err != nil {
			return err
		}
	}
	return nil
}

func list(arch string, std, module bool, pattern string) ([]library.Listing, error) {
	if std {
		return library.List(arch, pattern)
	}
	// The go command may add to go.mod and go.sum: not to those of others.
	scratch, err := os.MkdirTemp("", "offsetof-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(scratch)
	if module {
		pattern, err = requireModule(pattern, scratch)
	} else {
		err = copyModule(arch, scratch)
	}
	if err != nil {
		return nil, err
	}
	return library.ListIn(".", arch, "-e", "-mod=mod", "-modfile="+filepath.Join(scratch, "go.mod"), pattern)
}

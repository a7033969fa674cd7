// Command releases writes what the compiler of each release that there is data of makes of some structs of the standard
// library: those that differ between releases.
//
//	go run ./releases [-out FILE]
//
// A row is a target, a type, its size, alignment and pointer bytes, and its fields as name@offset.
package main

import (
	"flag"
	"fmt"
	"go/types"
	"os"
	"slices"
	"strings"

	"offsetof/oracle/compiler"
	"offsetof/oracle/library"
)

// asked are the types by import path.
var asked = []compiler.Keep{
	{ImportPath: "net/http", Types: []string{"Request", "Server"}},
	{ImportPath: "sync", Types: []string{"Map", "Mutex"}},
	{ImportPath: "time", Types: []string{"Timer"}},
}

func main() {
	out := flag.String("out", "releases/structs.txt", "file to write")
	flag.Parse()
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, "releases:", err)
		os.Exit(1)
	}
}

func run(out string) error {
	releases, err := library.Releases("../../public/std")
	if err != nil {
		return err
	}
	var text strings.Builder
	fmt.Fprintln(&text, "# rows by the compiler of each release: npm run releases")
	for _, release := range releases {
		if err := library.Use(release); err != nil {
			return err
		}
		fmt.Fprintf(&text, "\n=== %s\n", release)
		for _, arch := range []string{"amd64", "386"} {
			if err := writeRows(&text, arch); err != nil {
				return fmt.Errorf("%s: %w", release, err)
			}
		}
	}
	return os.WriteFile(out, []byte(text.String()), 0o666)
}

func writeRows(text *strings.Builder, arch string) error {
	lib, err := library.Load(library.NewSources(), arch)
	if err != nil {
		return err
	}
	build := compiler.Build{Arch: arch}
	for _, keep := range asked {
		pkg := packageAt(lib, keep.ImportPath)
		keep.Name, keep.Dir = pkg.Types.Name(), pkg.Dir
		build.Keep = append(build.Keep, keep)
		build.Patterns = append(build.Patterns, keep.ImportPath)
	}
	descriptors, err := build.Descriptors()
	if err != nil {
		return err
	}
	for _, keep := range build.Keep {
		for _, name := range keep.Types {
			t := packageAt(lib, keep.ImportPath).Types.Scope().Lookup(name).Type()
			d := descriptors[keep.ImportPath+"."+name]
			if err := d.Agree(lib.Sizes, t); err != nil {
				return fmt.Errorf("GOARCH=%s: %w", arch, err)
			}
			fmt.Fprintf(text, "%s %s.%s size=%d align=%d ptrdata=%d%s\n",
				arch, keep.ImportPath, name, d.Size, d.Align, d.PtrData, places(t.Underlying().(*types.Struct), d.Offsets))
		}
	}
	return nil
}

func packageAt(lib *library.Library, path string) *library.Package {
	return lib.Packages[slices.IndexFunc(lib.Packages, func(p *library.Package) bool { return p.Path == path })]
}

func places(s *types.Struct, offsets []int64) string {
	var text strings.Builder
	for i, offset := range offsets {
		fmt.Fprintf(&text, " %s@%d", s.Field(i).Name(), offset)
	}
	return text.String()
}

// Command descriptors writes what the compiler makes of every package-level, non-generic struct type of the standard
// library, for the differential test of the layout.
//
//	go run ./descriptors [-out FOLDER] [RELEASE]
package main

import (
	"flag"
	"fmt"
	"go/types"
	goversion "go/version"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"offsetof/oracle/compiler"
	"offsetof/oracle/library"
)

func main() {
	out := flag.String("out", "../engine/layout/testdata", "folder of the testdata of all versions")
	flag.Parse()
	if release := flag.Arg(0); release != "" {
		if err := library.Use(release); err != nil {
			fmt.Fprintln(os.Stderr, "descriptors:", err)
			os.Exit(1)
		}
	}
	src := library.NewSources()
	for _, arch := range []string{"amd64", "arm64", "386"} {
		if err := dump(src, arch, *out); err != nil {
			fmt.Fprintln(os.Stderr, "descriptors:", err)
			os.Exit(1)
		}
	}
}

func dump(src *library.Sources, arch, out string) error {
	full, err := library.Command(arch, "env", "GOVERSION")
	if err != nil {
		return err
	}
	version := strings.TrimSpace(string(full))
	lib, err := library.Load(src, arch)
	if err != nil {
		return err
	}
	slices.SortFunc(lib.Packages, func(a, b *library.Package) int { return strings.Compare(a.ImportPath, b.ImportPath) })
	build := compiler.Build{Arch: arch, Patterns: []string{"std"}, All: true}
	for _, pkg := range lib.Packages {
		if names := structs(pkg); len(names) > 0 && pkg.ImportPath != "runtime/cgo" { // needs cgo
			build.Keep = append(build.Keep, compiler.Keep{
				ImportPath: pkg.ImportPath, Name: pkg.Types.Name(), Dir: pkg.Dir, Types: names,
			})
		}
	}
	descriptors, err := build.Descriptors()
	if err != nil {
		return err
	}

	var text strings.Builder
	fmt.Fprintf(&text, "# Every package-level, non-generic struct type of the standard library, as the compiler lays it out:\n")
	fmt.Fprintf(&text, "# %s GOARCH=%s, npm run descriptors\n", version, arch)
	fmt.Fprintf(&text, "# package, then a line a type: name size align ptrdata self|other offsets\n")
	count, self := 0, 0
	for _, keep := range build.Keep {
		fmt.Fprintf(&text, "package %s\n", keep.ImportPath)
		pkg := lib.Packages[slices.IndexFunc(lib.Packages, func(p *library.Package) bool { return p.ImportPath == keep.ImportPath })]
		for _, name := range keep.Types {
			d := descriptors[keep.ImportPath+"."+name]
			// A go/types that is newer does not know the align64 of go1.22, which lies in another package.
			if err := d.Agree(lib.Sizes, pkg.Types.Scope().Lookup(name).Type()); err != nil && goversion.Lang(version) != "go1.22" {
				return fmt.Errorf("GOARCH=%s: %w", arch, err)
			}
			scope := "other"
			if dependsOnlyOnItself(lib, pkg, name) {
				scope = "self"
				self++
			}
			offsets := strings.Trim(strings.ReplaceAll(fmt.Sprint(d.Offsets), " ", ","), "[]")
			fmt.Fprintln(&text, strings.TrimRight(fmt.Sprintf("%s %d %d %d %s %s", name, d.Size, d.Align, d.PtrData, scope, offsets), " "))
			count++
		}
	}
	fmt.Printf("%s: %d structs, %d of them self-contained\n", arch, count, self)
	release, _, _ := strings.Cut(strings.TrimPrefix(version, "go1."), ".")
	folder := filepath.Join(out, "std-1."+release)
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, arch+".txt"), []byte(text.String()), 0o666)
}

// structs returns the names of the package-level, non-generic struct types.
func structs(pkg *library.Package) []string {
	var names []string
	for _, name := range pkg.Types.Scope().Names() {
		obj, ok := pkg.Types.Scope().Lookup(name).(*types.TypeName)
		if !ok || obj.IsAlias() {
			continue
		}
		named := obj.Type().(*types.Named)
		if _, ok := named.Underlying().(*types.Struct); ok && named.TypeParams().Len() == 0 {
			names = append(names, name)
		}
	}
	return names
}

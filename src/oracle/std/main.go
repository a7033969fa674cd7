// Command std writes public/std/<go version>: the standard library of a Go release, reduced to its declarations for all
// GOARCHes.
//
//	go run ./std [-check] [-verify] [-out FOLDER] [RELEASE…]
//
// A RELEASE is written go1.22.12; without one the command makes anew what is there. The go command finds the release's
// toolchain, or fetches it. The command itself has to be built by a Go that is not older than any of them.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/version"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"offsetof/oracle/library"
)

func main() {
	out := flag.String("out", "../../public/std", "folder of the data of all versions")
	check := flag.Bool("check", false, "write nothing; fail if what is there is stale")
	verify := flag.Bool("verify", false, "read the data back and compare it with the standard library by go/types")
	flag.Parse()
	if err := run(*out, *check, *verify, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "std:", err)
		os.Exit(1)
	}
}

func run(out string, check, verify bool, releases []string) error {
	if len(releases) == 0 {
		var err error
		if releases, err = library.Releases(out); err != nil {
			return err
		}
	}
	for _, release := range releases {
		if err := library.Use(release); err != nil {
			return err
		}
		if err := runRelease(out, check, verify, release); err != nil {
			return fmt.Errorf("%s: %w", release, err)
		}
	}
	return nil
}

func runRelease(out string, check, verify bool, release string) error {
	var libraries []*library.Library
	src := library.NewSources()
	for _, arch := range library.Goarches {
		lib, err := library.Load(src, arch)
		if err != nil {
			return err
		}
		libraries = append(libraries, lib)
	}
	files, err := build(release, libraries)
	if err != nil {
		return err
	}
	folder := filepath.Join(out, strings.TrimPrefix(version.Lang(release), "go"))
	if check {
		if err := compare(folder, files); err != nil {
			return err
		}
	} else if err := write(folder, files); err != nil {
		return err
	}
	bytes := 0
	for _, text := range files {
		bytes += len(text)
	}
	fmt.Printf("%s: %d packages, %d bytes\n", release, len(files)-1, bytes)
	if verify {
		return verifyAll(files, libraries)
	}
	return nil
}

// index is StdIndex of src/engine/options.ts, and the exact release.
type index struct {
	Go        string              `json:"go"`
	Release   string              `json:"release"`
	Packages  map[string]string   `json:"packages"`
	Tags      map[string][]string `json:"tags"`
	NotInHeap []string            `json:"notInHeap"`
}

// build returns the contents of all files by name.
func build(release string, libraries []*library.Library) (map[string][]byte, error) {
	ix := index{
		Go: strings.TrimPrefix(version.Lang(release), "go"), Release: release,
		Packages: map[string]string{}, Tags: map[string][]string{},
	}
	perArch := map[string][][]declaration{}
	for i, lib := range libraries {
		for path, decls := range reduce(lib) {
			if perArch[path] == nil {
				perArch[path] = make([][]declaration, len(libraries))
			}
			perArch[path][i] = decls
		}
		for _, pkg := range lib.Packages {
			if _, written := perArch[pkg.Path]; written {
				ix.Packages[pkg.Path] = pkg.Types.Name()
			}
		}
		ix.NotInHeap = append(ix.NotInHeap, notInHeap(lib)...)
		tags, err := library.Command(lib.Arch, "list", "-f", `{{join context.ToolTags " "}}`, "unsafe")
		if err != nil {
			return nil, err
		}
		ix.Tags[lib.Arch] = strings.Fields(string(tags))
	}
	slices.Sort(ix.NotInHeap)
	ix.NotInHeap = slices.Compact(ix.NotInHeap)

	files := map[string][]byte{}
	for path, lists := range perArch {
		text, err := archive(path, ix.Packages[path], merge(lists))
		if err != nil {
			return nil, err
		}
		files[path+".txt"] = text
	}
	text, err := json.MarshalIndent(ix, "", "  ")
	files["index.json"] = append(text, '\n')
	return files, err
}

func write(folder string, files map[string][]byte) error {
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	for name, text := range files {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(path, text, 0o666); err != nil {
			return err
		}
	}
	return nil
}

func compare(folder string, files map[string][]byte) error {
	stale := map[string]bool{}
	for name, text := range files {
		old, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil || !bytes.Equal(old, text) {
			stale[name] = true
		}
	}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(folder, path)
		if _, made := files[filepath.ToSlash(name)]; !made {
			stale[name] = true
		}
		return err
	})
	if err == nil && len(stale) > 0 {
		err = fmt.Errorf("%s is stale, run npm run std: %s", folder, strings.Join(slices.Sorted(maps.Keys(stale)), " "))
	}
	return err
}

// Command std writes public/std/<go version>: the standard library of the Go release it runs with, reduced to types
// and constants for all GOARCHes.
//
//	go run ./std [-check] [-verify] [-out FOLDER]
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"offsetof/oracle/library"
)

func main() {
	out := flag.String("out", "../../public/std", "folder of the data of all versions")
	check := flag.Bool("check", false, "write nothing; fail if what is there is stale")
	verify := flag.Bool("verify", false, "read the data back and compare it with the standard library by go/types")
	flag.Parse()
	if err := run(*out, *check, *verify); err != nil {
		fmt.Fprintln(os.Stderr, "std:", err)
		os.Exit(1)
	}
}

func run(out string, check, verify bool) error {
	version, err := goVersion()
	if err != nil {
		return err
	}
	var libraries []*library.Library
	src := library.NewSources()
	for _, arch := range library.Goarches {
		lib, err := library.Load(src, arch)
		if err != nil {
			return err
		}
		libraries = append(libraries, lib)
	}
	files, err := build(version, libraries)
	if err != nil {
		return err
	}
	folder := filepath.Join(out, version)
	if check {
		if err := compare(folder, files); err != nil {
			return err
		}
	} else if err := write(folder, files); err != nil {
		return err
	}
	if verify {
		return verifyAll(files, libraries)
	}
	return nil
}

// goVersion returns the release of the go command without its patch number: "1.26".
func goVersion() (string, error) {
	full, err := library.Command("amd64", "env", "GOVERSION")
	if err != nil {
		return "", err
	}
	found := regexp.MustCompile(`^go(1\.\d+)`).FindSubmatch(full)
	if found == nil {
		return "", fmt.Errorf("not a release of Go: %s", full)
	}
	return string(found[1]), nil
}

// index is StdIndex of src/engine/index.ts.
type index struct {
	Go        string              `json:"go"`
	Packages  map[string]string   `json:"packages"`
	Tags      map[string][]string `json:"tags"`
	NotInHeap []string            `json:"notInHeap"`
}

// build returns the contents of all files by name.
func build(version string, libraries []*library.Library) (map[string][]byte, error) {
	ix := index{Go: version, Packages: map[string]string{}, Tags: map[string][]string{}}
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
		text, err := archive(version, path, ix.Packages[path], merge(lists))
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

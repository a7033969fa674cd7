package library

import (
	"encoding/json"
	"fmt"
	"go/version"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// Use has the go command of a release, as "go1.22.12", run from now on. What is newer than the Go that built this
// program cannot be asked: its syntax may be newer than go/parser.
func Use(release string) error {
	if !version.IsValid(release) {
		return fmt.Errorf("%q is no release of Go: one is written go1.22.12", release)
	}
	if version.Compare(version.Lang(release), version.Lang(runtime.Version())) > 0 {
		return fmt.Errorf("%s is newer than %s: set GOTOOLCHAIN=%s", release, runtime.Version(), release)
	}
	if err := os.Setenv("GOTOOLCHAIN", release); err != nil {
		return err
	}
	goCommand = installedGo
	root, err := Command("amd64", "env", "GOROOT")
	if err != nil {
		return err
	}
	used, err := Command("amd64", "env", "GOVERSION")
	if err != nil {
		return err
	}
	if found := strings.TrimSpace(string(used)); found != release {
		return fmt.Errorf("%s is not to be had: the go command is %s", release, found)
	}
	goCommand = filepath.Join(strings.TrimSpace(string(root)), "bin", "go")
	return nil
}

// Releases returns the releases that there is data of in public/std, the oldest first.
func Releases(std string) ([]string, error) {
	paths, err := filepath.Glob(filepath.Join(std, "*", "index.json"))
	if err != nil {
		return nil, err
	}
	var releases []string
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		var index struct{ Release string }
		if err := json.Unmarshal(text, &index); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		releases = append(releases, index.Release)
	}
	slices.SortFunc(releases, version.Compare)
	return releases, nil
}

package main

import (
	"fmt"
	"os"
	"strings"
)

// module is a module at a version, with what is asked for of its packages.
type module struct {
	Path, Version string
	Packages      []*pkg
}

type pkg struct {
	Path string
	Name string // as its package clause says, once it is loaded
	// In the order of types.txt.
	Types []*knownType
}

type knownType struct {
	Name         string
	Wide, Narrow *numbers // where pointers have 8 bytes, and where they have 4
}

// numbers are a type's size and alignment in bytes, and its words that hold pointers.
type numbers struct {
	Size     int64   `json:"size"`
	Align    int64   `json:"align"`
	PtrWords []int64 `json:"ptrWords"`
}

// readModules reads lines "path version", each followed by indented ones "package Type …".
func readModules(file string) ([]*module, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var modules []*module
	for line := range strings.Lines(string(text)) {
		words := strings.Fields(line)
		switch {
		case len(words) == 0 || strings.HasPrefix(line, "#"):
		case line[0] != '\t' && len(words) == 2:
			modules = append(modules, &module{Path: words[0], Version: words[1]})
		case line[0] == '\t' && len(words) > 1 && len(modules) > 0:
			m := modules[len(modules)-1]
			p := &pkg{Path: m.Path}
			if words[0] != "." {
				p.Path += "/" + words[0]
			}
			for _, name := range words[1:] {
				p.Types = append(p.Types, &knownType{Name: name})
			}
			m.Packages = append(m.Packages, p)
		default:
			return nil, fmt.Errorf("%s: not understood: %s", file, line)
		}
	}
	return modules, nil
}

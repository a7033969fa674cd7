package compiler

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"offsetof/oracle/library"
)

// Build says what to compile, and which types' descriptors to read.
type Build struct {
	Arch string
	Dir  string // where to run the go command; "" for outside of any module
	// Package patterns for the go command.
	Patterns []string
	// What is compiled in addition, by file path: it need not be on the disk.
	Overlay map[string]string
	// Whether the packages imported are asked for types as well.
	All  bool
	Keep []Keep
}

// Keep is a package and its non-generic struct types whose descriptors are wanted.
type Keep struct {
	ImportPath, Name, Dir string
	Types                 []string
	// Types declared in functions, kept by the source itself; names must be unique in the package.
	Locals []string
}

// Descriptors compiles, and returns the descriptors by import path, dot and type name; "·" stands before a local one's.
func (b Build) Descriptors() (map[string]Descriptor, error) {
	scratch, err := os.MkdirTemp("", "offsetof-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(scratch)
	overlay, err := b.writeOverlay(scratch)
	if err != nil {
		return nil, err
	}
	flags := "-gcflags=-S"
	if b.All {
		flags = "-gcflags=all=-S"
	}
	symbols, err := list(b.command("-overlay", overlay, flags))
	if err != nil {
		// Without -S what the go command prints is the errors only.
		cmd := b.command("-overlay", overlay)
		out, _ := cmd.CombinedOutput()
		return nil, fmt.Errorf("GOARCH=%s go build: %w\n%s", b.Arch, err, out)
	}
	ptrSize := 8
	if b.Arch == "386" {
		ptrSize = 4
	}
	descriptors := map[string]Descriptor{}
	for _, keep := range b.Keep {
		for _, name := range keep.Types {
			s := symbols[escape(keep.ImportPath)+"."+name]
			if s == nil {
				return nil, fmt.Errorf("GOARCH=%s: no descriptor of %s.%s", b.Arch, keep.ImportPath, name)
			}
			if descriptors[keep.ImportPath+"."+name], err = s.decode(ptrSize); err != nil {
				return nil, err
			}
		}
		for _, name := range keep.Locals {
			s, err := local(symbols, escape(keep.ImportPath)+"."+name+"·")
			if err != nil {
				return nil, err
			}
			if descriptors[keep.ImportPath+".·"+name], err = s.decode(ptrSize); err != nil {
				return nil, err
			}
		}
	}
	return descriptors, nil
}

// local finds the descriptor of a local type: a number that makes it unique follows its name.
func local(symbols map[string]*symbol, prefix string) (*symbol, error) {
	var found *symbol
	for name, s := range symbols {
		if strings.HasPrefix(name, prefix) {
			if found != nil {
				return nil, fmt.Errorf("two local types %s", prefix)
			}
			found = s
		}
	}
	if found == nil {
		return nil, fmt.Errorf("no descriptor of a local type %s", prefix)
	}
	return found, nil
}

// command is go build with these flags.
func (b Build) command(flags ...string) *exec.Cmd {
	cmd := library.Go(b.Arch, slices.Concat([]string{"build"}, flags, b.Patterns)...)
	if b.Dir != "" {
		cmd.Dir = b.Dir
	}
	return cmd
}

func list(cmd *exec.Cmd) (map[string]*symbol, error) {
	listing, err := cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	symbols, err := readListing(listing)
	if err != nil {
		cmd.Process.Kill()
	}
	if failed := cmd.Wait(); err == nil {
		err = failed
	}
	return symbols, err
}

// writeOverlay gives every package a variable that keeps its types, and returns the file that tells the go command.
func (b Build) writeOverlay(scratch string) (string, error) {
	added := map[string]string{}
	for path, text := range b.Overlay {
		added[path] = text
	}
	for _, keep := range b.Keep {
		// No predeclared name: the package may have given it a meaning of its own.
		var pointers, values strings.Builder
		for i, name := range keep.Types {
			fmt.Fprintf(&pointers, "var offsetofKeep%d *%s\n", i, name)
			fmt.Fprintf(&values, "\toffsetofKeep%d,\n", i)
		}
		text := fmt.Sprintf("package %s\n\n%s\nvar offsetofKeep = [...]interface{}{\n%s}\n", keep.Name, &pointers, &values)
		added[filepath.Join(keep.Dir, "zz_offsetof_keep.go")] = text
	}
	replace := map[string]string{}
	for path, text := range added {
		file := filepath.Join(scratch, fmt.Sprintf("%d.go", len(replace)))
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			return "", err
		}
		replace[path] = file
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	file := filepath.Join(scratch, "overlay.json")
	return file, os.WriteFile(file, overlay, 0o666)
}

// escape writes an import path as symbols have it. gc: cmd/internal/objabi/path.go, PathToPrefix.
func escape(path string) string {
	slash := strings.LastIndexByte(path, '/') + 1
	return path[:slash] + strings.ReplaceAll(path[slash:], ".", "%2e")
}

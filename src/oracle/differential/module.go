package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"offsetof/oracle/library"
)

// copyModule copies go.mod and go.sum of the module around the working directory.
func copyModule(arch, scratch string) error {
	out, err := library.CommandIn(".", arch, "env", "GOMOD")
	if err != nil {
		return err
	}
	mod := strings.TrimSpace(string(out))
	if mod == "" || mod == os.DevNull {
		return errors.New("not in a module")
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		text, err := os.ReadFile(filepath.Join(filepath.Dir(mod), name))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(scratch, name), text, 0o666)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// requireModule writes the go.mod of a module that needs nothing but the one at a version, "path@version", so that what
// that replaces is not. It returns the pattern of all packages of it.
func requireModule(module, scratch string) (string, error) {
	path, version, _ := strings.Cut(module, "@")
	text := fmt.Sprintf("module offsetof/scratch\n\ngo %s\n\nrequire %s %s\n", strings.TrimPrefix(runtime.Version(), "go"), path, version)
	return path + "/...", os.WriteFile(filepath.Join(scratch, "go.mod"), []byte(text), 0o666)
}

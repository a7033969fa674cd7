package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"offsetof/oracle/library"
)

// copyModule copies go.mod and go.sum of the module around the working directory, and returns where go.mod is now.
func copyModule(arch, scratch string) (string, error) {
	out, err := library.Command(arch, "env", "GOMOD")
	if err != nil {
		return "", err
	}
	mod := strings.TrimSpace(string(out))
	if mod == "" || mod == os.DevNull {
		return "", errors.New("not in a module")
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
			return "", err
		}
	}
	return filepath.Join(scratch, "go.mod"), nil
}

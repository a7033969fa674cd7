package library

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// goCommand is what Use found, or the one that is installed.
var goCommand = installedGo

const installedGo = "go"

// Go returns the go command with these arguments, for one GOARCH with default experiments and without cgo. It runs
// outside of any module: go.mod may ask for a newer Go than the one in use.
func Go(arch string, args ...string) *exec.Cmd {
	goos := "linux"
	if arch == "wasm" { // not a GOARCH of linux
		goos = "js"
	}
	cmd := exec.Command(goCommand, args...)
	cmd.Dir = os.TempDir()
	cmd.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+arch, "CGO_ENABLED=0", "GOEXPERIMENT=", "GOFLAGS=", "GOWORK=off")
	if goCommand != installedGo {
		// A toolchain that was fetched lies in the module cache, and there no overlay may replace a file: let it lie elsewhere.
		// The go command that runs this one has set GOROOT to its own.
		cmd.Env = append(cmd.Env, "GOTOOLCHAIN=local", "GOROOT=", "GOMODCACHE="+filepath.Join(os.TempDir(), "no-modules"))
	}
	return cmd
}

// Command runs the go command as Go makes it and returns its standard output.
func Command(arch string, args ...string) ([]byte, error) {
	return CommandIn("", arch, args...)
}

// CommandIn is Command in a folder, if one is named.
func CommandIn(dir, arch string, args ...string) ([]byte, error) {
	cmd := Go(arch, args...)
	if dir != "" {
		cmd.Dir = dir
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("GOARCH=%s go %s: %w\n%s", arch, strings.Join(args, " "), err, stderr.Bytes())
	}
	return out, nil
}

package library

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// Go returns the go command with these arguments, for one GOARCH with default experiments and without cgo.
func Go(arch string, args ...string) *exec.Cmd {
	goos := "linux"
	if arch == "wasm" { // not a GOARCH of linux
		goos = "js"
	}
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+arch, "CGO_ENABLED=0", "GOEXPERIMENT=", "GOFLAGS=", "GOWORK=off")
	return cmd
}

// Command runs the go command as Go makes it and returns its standard output.
func Command(arch string, args ...string) ([]byte, error) {
	return CommandIn("", arch, args...)
}

// CommandIn is Command in a folder.
func CommandIn(dir, arch string, args ...string) ([]byte, error) {
	cmd := Go(arch, args...)
	cmd.Dir = dir
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("GOARCH=%s go %s: %w\n%s", arch, strings.Join(args, " "), err, stderr.Bytes())
	}
	return out, nil
}

package library

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// goos is the operating system whose library a GOARCH is shown: linux, which wasm does not have.
func goos(arch string) string {
	if arch == "wasm" {
		return "js"
	}
	return "linux"
}

// Command runs the go command for one GOARCH with default experiments and without cgo.
func Command(arch string, args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), "GOOS="+goos(arch), "GOARCH="+arch, "CGO_ENABLED=0", "GOEXPERIMENT=", "GOFLAGS=", "GOWORK=off")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("GOARCH=%s go %s: %w\n%s", arch, strings.Join(args, " "), err, stderr.Bytes())
	}
	return out, nil
}

// Command known asks Go for the size, alignment and pointer words of the types in types.txt and writes them for the page.
//
//	go run ./known [-out FILE] [-modcache FOLDER]
//
// The modules come from the module proxy into a temporary folder, at the versions that types.txt names. Every number
// is go/types' on each of the 14 GOARCHes, which must agree wherever pointers have as many bytes; on amd64 and 386 the
// type descriptors of a running program must say the same, and on arm64 the compiler.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"offsetof/oracle/library"
)

func main() {
	out := flag.String("out", "../../public/known/types.json", "file to write")
	modcache := flag.String("modcache", "", "module cache to use; a temporary one if empty")
	flag.Parse()
	if err := run(*out, *modcache); err != nil {
		fmt.Fprintln(os.Stderr, "known:", err)
		os.Exit(1)
	}
}

func run(out, modcache string) error {
	modules, err := readModules("known/types.txt")
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "offsetof-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if modcache == "" {
		modcache = filepath.Join(dir, "modcache")
		defer removeModcache(dir)
	}
	os.Setenv("GOMODCACHE", modcache)
	if err := fetch(dir, modules); err != nil {
		return err
	}
	if err := measure(dir, modules); err != nil {
		return err
	}
	if err := confirm(dir, modules); err != nil {
		return err
	}
	return write(out, modules)
}

// removeModcache removes what the go command made read-only.
func removeModcache(dir string) {
	cmd := library.Go("amd64", "clean", "-modcache")
	cmd.Dir = dir
	cmd.Run()
}

// fetch makes a module in dir that needs every package and has it at the version asked for.
func fetch(dir string, modules []*module) error {
	imports := "package main\n"
	args := []string{"get"}
	for _, m := range modules {
		args = append(args, m.Path+"@"+m.Version)
		for _, p := range m.Packages {
			imports += fmt.Sprintf("import _ %q\n", p.Path)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module known\n\ngo 1.26\n"), 0o666); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "main.go"), []byte(imports+"func main() {}\n"), 0o666); err != nil {
		return err
	}
	if _, err := library.CommandIn(dir, "amd64", args...); err != nil {
		return err
	}
	if _, err := library.CommandIn(dir, "amd64", "get", "."); err != nil { // what the packages need in turn
		return err
	}
	for _, m := range modules {
		version, err := library.CommandIn(dir, "amd64", "list", "-m", "-f", "{{.Version}}", m.Path)
		if err != nil {
			return err
		}
		if got := strings.TrimSpace(string(version)); got != m.Version {
			return fmt.Errorf("%s: another module needs %s, types.txt names %s", m.Path, got, m.Version)
		}
	}
	return nil
}

// write writes the modules as JSON, a type a line.
func write(out string, modules []*module) error {
	version, err := library.Command("amd64", "env", "GOVERSION")
	if err != nil {
		return err
	}
	full := strings.TrimPrefix(strings.TrimSpace(string(version)), "go")
	var text strings.Builder
	fmt.Fprintf(&text, "{\"go\":%q,\"types\":[", full)
	types := 0
	for _, m := range modules {
		for _, p := range m.Packages {
			for _, t := range p.Types {
				line, err := json.Marshal([]any{m.Path, m.Version, p.Path, p.Name, t.Name, t.Wide, t.Narrow})
				if err != nil {
					return err
				}
				if types > 0 {
					text.WriteByte(',')
				}
				text.WriteByte('\n')
				text.Write(line)
				types++
			}
		}
	}
	text.WriteString("\n]}\n")
	if err := os.MkdirAll(filepath.Dir(out), 0o777); err != nil {
		return err
	}
	fmt.Printf("%s: %d types of %d modules, %d bytes\n", out, types, len(modules), text.Len())
	return os.WriteFile(out, []byte(text.String()), 0o666)
}

// Command cases asks the compiler what is expected of the cases in src/engine and writes it into their files.
//
//	go run ./cases [-engine FOLDER]
//
// Files in testdata get the layout of every struct type of package level, files in testdata/errors the errors, and
// files in testdata/unsafe what unsafe.Sizeof, Alignof and Offsetof come to.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"offsetof/oracle/library"
)

// mark is in the first line of a file that is ours to write.
const mark = "expected rows by go"

func main() {
	engine := flag.String("engine", "../engine", "folder under which the cases are looked for")
	flag.Parse()
	if err := run(*engine); err != nil {
		fmt.Fprintln(os.Stderr, "cases:", err)
		os.Exit(1)
	}
}

func run(engine string) error {
	full, err := library.Command("amd64", "env", "GOVERSION")
	if err != nil {
		return err
	}
	head := fmt.Sprintf("# expected rows by %s: npm run oracle", strings.TrimSpace(string(full)))
	var layouts, errors, values, cgo []caseFile
	err = filepath.WalkDir(engine, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".txt" {
			return err
		}
		folder := filepath.ToSlash(filepath.Dir(path))
		var list *[]caseFile
		switch {
		case strings.HasSuffix(folder, "/testdata"):
			list = &layouts
		case strings.HasSuffix(folder, "/testdata/errors"):
			list = &errors
		case strings.HasSuffix(folder, "/testdata/unsafe"):
			list = &values
		case strings.HasSuffix(folder, "/testdata/cgo"):
			list = &cgo
		default:
			return nil
		}
		file, err := readCases(path)
		if err != nil {
			return err
		}
		first, rest, _ := strings.Cut(file.head, "\n")
		if !strings.Contains(first, mark) {
			return nil
		}
		file.head = head + "\n" + rest
		*list = append(*list, file)
		return nil
	})
	if err != nil {
		return err
	}
	if err := expectLayouts(layouts); err != nil {
		return err
	}
	if err := expectErrors(errors); err != nil {
		return err
	}
	if err := expectCgo(cgo); err != nil {
		return err
	}
	if err := expectValues(values); err != nil {
		return err
	}
	for _, file := range slices.Concat(layouts, errors, values, cgo) {
		if err := file.write(); err != nil {
			return err
		}
		rows := 0
		for _, c := range file.cases {
			rows += len(c.rows)
		}
		fmt.Printf("%s: %d cases, %d rows\n", file.path, len(file.cases), rows)
	}
	return nil
}

// writeModule writes a module with a package for every case, c000 and on, each in a file p.go.
func writeModule(files []caseFile, clause string) (dir string, err error) {
	if dir, err = os.MkdirTemp("", "offsetof-"); err != nil {
		return "", err
	}
	write := func(path, text string) {
		if err == nil {
			err = os.MkdirAll(filepath.Dir(filepath.Join(dir, path)), 0o777)
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, path), []byte(text), 0o666)
		}
	}
	write("go.mod", "module cases\n\ngo 1.26\n")
	n := 0
	for _, file := range files {
		for _, c := range file.cases {
			write(packageOf(n)+"/p.go", clause+c.source)
			n++
		}
	}
	return dir, err
}

func packageOf(n int) string { return fmt.Sprintf("c%03d", n) }

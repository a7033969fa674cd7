// Command archives asks Go which files of the archives in cases.txt it builds, and the compiler how it lays out the
// structs in them; it writes both under each archive.
//
//	go run ./archives [-cases FILE]
//
// An archive without a go.mod is the module play, as the Go Playground has it.
package main

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"

	"offsetof/oracle/compiler"
	"offsetof/oracle/library"
)

func main() {
	path := flag.String("cases", "archives/cases.txt", "the file of cases")
	flag.Parse()
	if err := run(*path); err != nil {
		fmt.Fprintln(os.Stderr, "archives:", err)
		os.Exit(1)
	}
}

// run reads "=== name", an archive, "==>", rows; and writes the rows anew.
func run(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	version, err := library.Command("amd64", "env", "GOVERSION")
	if err != nil {
		return err
	}
	var out strings.Builder
	fmt.Fprintf(&out, "# expected by %s: npm run oracle\n", strings.TrimSpace(string(version)))
	for _, block := range strings.Split(string(text), "\n=== ")[1:] {
		name, rest, _ := strings.Cut(block, "\n")
		archive, _, found := strings.Cut(rest, "\n==>")
		if !found {
			return fmt.Errorf("case %s has no line ==>", name)
		}
		fmt.Fprintf(&out, "\n=== %s\n%s\n==>\n", name, archive)
		for _, arch := range []string{"amd64", "386"} {
			rows, err := expect(archive+"\n", arch)
			if err != nil {
				return fmt.Errorf("case %s: %w", name, err)
			}
			for _, row := range rows {
				fmt.Fprintf(&out, "%s %s\n", arch, row)
			}
		}
	}
	return os.WriteFile(path, []byte(out.String()), 0o666)
}

// expect returns a row a package with the files that it is built from, and a row a struct type of package level:
//
//	files example.com/m/a: a.go b.go
//	example.com/m/a.T size=16 align=8 ptrdata=0 a@0 b@8
func expect(archive, arch string) ([]string, error) {
	dir, err := extract(archive)
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	cmd := library.Go(arch, "list", "-e", "-f", "{{.ImportPath}}\t{{.Dir}}\t{{.Name}}\t{{join .GoFiles \" \"}}", "./...")
	cmd.Dir = dir
	listed, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	build := compiler.Build{Arch: arch, Dir: dir, Patterns: []string{"./..."}, Overlay: map[string]string{}}
	fields := map[string][]string{}
	var rows, types []string
	for line := range strings.Lines(string(listed)) {
		part := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		keep := compiler.Keep{ImportPath: part[0], Name: part[2], Dir: part[1]}
		if part[3] == "" {
			continue
		}
		rows = append(rows, fmt.Sprintf("files %s: %s", part[0], part[3]))
		for _, file := range strings.Fields(part[3]) {
			for _, s := range structs(filepath.Join(part[1], file)) {
				keep.Types = append(keep.Types, s.name)
				types = append(types, part[0]+"."+s.name)
				fields[part[0]+"."+s.name] = s.fields
			}
		}
		if keep.Name == "main" { // the linker's symbols of a program have its name
			keep.ImportPath = "main"
			for _, name := range keep.Types {
				fields["main."+name] = fields[part[0]+"."+name]
			}
		}
		build.Keep = append(build.Keep, keep)
	}
	descriptors, err := build.Descriptors()
	if err != nil {
		return nil, err
	}
	for _, t := range types {
		d, ok := descriptors[t]
		if !ok {
			d = descriptors["main"+t[strings.LastIndexByte(t, '.'):]]
		}
		row := fmt.Sprintf("%s size=%d align=%d ptrdata=%d", t, d.Size, d.Align, d.PtrData)
		for i, name := range fields[t] {
			row += fmt.Sprintf(" %s@%d", name, d.Offsets[i])
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// extract writes the files of an archive into a folder, and what stands before them as prog.go.
func extract(archive string) (dir string, err error) {
	if dir, err = os.MkdirTemp("", "offsetof-"); err != nil {
		return "", err
	}
	name, content := "prog.go", ""
	flush := func() {
		if err != nil || strings.TrimSpace(content) == "" {
			return
		}
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err = os.MkdirAll(filepath.Dir(path), 0o777); err == nil {
			err = os.WriteFile(path, []byte(content), 0o666)
		}
	}
	for line := range strings.Lines(archive) {
		marker := strings.TrimSuffix(line, "\n")
		if len(marker) > 6 && strings.HasPrefix(marker, "-- ") && strings.HasSuffix(marker, " --") {
			flush()
			name, content = strings.TrimSpace(marker[3:len(marker)-3]), ""
		} else {
			content += line
		}
	}
	flush()
	if _, missing := os.Stat(filepath.Join(dir, "go.mod")); err == nil && missing != nil {
		err = os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module play\n\ngo 1.26\n"), 0o666)
	}
	return dir, err
}

type structType struct {
	name   string
	fields []string
}

// structs returns the struct types that a file declares at package level as such, generic ones left out.
func structs(path string) []structType {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil
	}
	var found []structType
	for _, decl := range file.Decls {
		gen, ok := decl.(*ast.GenDecl)
		if !ok || gen.Tok != token.TYPE {
			continue
		}
		for _, spec := range gen.Specs {
			spec := spec.(*ast.TypeSpec)
			t, ok := spec.Type.(*ast.StructType)
			if !ok || spec.TypeParams != nil {
				continue
			}
			s := structType{name: spec.Name.Name}
			for _, field := range t.Fields.List {
				for _, name := range field.Names {
					s.fields = append(s.fields, name.Name)
				}
				if field.Names == nil {
					s.fields = append(s.fields, embedded(field.Type))
				}
			}
			found = append(found, s)
		}
	}
	return found
}

func embedded(t ast.Expr) string {
	switch t := t.(type) {
	case *ast.StarExpr:
		return embedded(t.X)
	case *ast.IndexExpr:
		return embedded(t.X)
	case *ast.SelectorExpr:
		return t.Sel.Name
	case *ast.Ident:
		return t.Name
	}
	return "?"
}

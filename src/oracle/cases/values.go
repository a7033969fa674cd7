package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"

	"offsetof/oracle/library"
)

// expectValues fills in a row a constant call of unsafe.Sizeof, Alignof or Offsetof, for each of three targets, with
// the line and column of its end:
//
//	amd64 7:24 8
//
// The values are go/types'; the compiler confirms each, as a program that asserts them all compiles.
func expectValues(files []caseFile) error {
	dir, err := writeModule(files, clause)
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	src := library.NewSources()
	for _, arch := range []string{"amd64", "arm64", "386"} {
		lib, err := library.Load(src, arch)
		if err != nil {
			return err
		}
		n := 0
		for i := range files {
			for j := range files[i].cases {
				c := &files[i].cases[j]
				path := filepath.Join(dir, packageOf(n), "p.go")
				rows, asserted, err := constantCalls(src, lib, path, c.source)
				if err != nil {
					return fmt.Errorf("%s: case %s: GOARCH=%s: %w", files[i].path, c.name, arch, err)
				}
				c.rows = append(c.rows, rows...)
				if err := os.WriteFile(path, []byte(asserted), 0o666); err != nil {
					return err
				}
				n++
			}
		}
		cmd := library.Go(arch, "build", "./...")
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("GOARCH=%s: the compiler does not agree: %w\n%s", arch, err, out)
		}
	}
	return nil
}

// constantCalls returns the rows of a case, and its source with every value asserted where it stands.
func constantCalls(src *library.Sources, lib *library.Library, path, source string) (rows []string, asserted string, err error) {
	file, err := parser.ParseFile(src.Fset, path, clause+source, parser.SkipObjectResolution)
	if err != nil {
		return nil, "", err
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	config := types.Config{Importer: lib, Sizes: lib.Sizes}
	if _, err := config.Check("p", src.Fset, []*ast.File{file}, info); err != nil {
		return nil, "", err
	}
	offset := func(pos token.Pos) int { return src.Fset.Position(pos).Offset }
	inserted := map[int]string{} // by where it goes
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || !isUnsafe(call.Fun, info) || info.Types[call].Value == nil {
			return true
		}
		value, _ := constant.Int64Val(info.Types[call].Value)
		end := src.Fset.Position(call.End())
		rows = append(rows, fmt.Sprintf("%s %d:%d %d", lib.Arch, end.Line-1, end.Column, value))
		text := (clause + source)[offset(call.Pos()):offset(call.End())]
		inserted[offset(call.Pos())] = "("
		inserted[offset(call.End())] = fmt.Sprintf(" + uintptr(len([%s - %d]struct{}{}) + len([%[2]d - %[1]s]struct{}{})))", text, value)
		return true
	})
	var text strings.Builder
	for i, c := range []byte(clause + source) {
		text.WriteString(inserted[i])
		text.WriteByte(c)
	}
	return rows, text.String(), nil
}

// isUnsafe is true for unsafe.Sizeof, Alignof and Offsetof under whatever name.
func isUnsafe(fun ast.Expr, info *types.Info) bool {
	if !info.Types[fun].IsBuiltin() {
		return false
	}
	switch fun := ast.Unparen(fun).(type) {
	case *ast.Ident:
		return strings.HasSuffix(fun.Name, "of")
	case *ast.SelectorExpr:
		return strings.HasSuffix(fun.Sel.Name, "of")
	}
	return false
}

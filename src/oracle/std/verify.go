package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/build/constraint"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"strings"

	"offsetof/oracle/library"
)

// verifyAll type-checks the reduced archives and compares every type and constant in them with the real one:
// size, alignment, field offsets; kind and value.
func verifyAll(files map[string][]byte, libraries []*library.Library) error {
	differences := 0
	for _, lib := range libraries {
		v := &verifier{lib: lib, files: files, fset: token.NewFileSet(), checked: map[string]*types.Package{"unsafe": types.Unsafe}}
		for _, pkg := range lib.Packages {
			if files[pkg.Path+".txt"] == nil {
				continue
			}
			reduced, err := v.check(pkg.Path)
			if err != nil {
				return fmt.Errorf("GOARCH=%s: %w", lib.Arch, err)
			}
			v.compare(pkg.Types, reduced)
		}
		for _, difference := range v.differences {
			fmt.Printf("GOARCH=%s: %s\n", lib.Arch, difference)
		}
		fmt.Printf("%-8s %d structs, %d other types, %d constants, %d functions and variables compared: %d differences\n",
			lib.Arch, v.structs, v.others, v.constants, v.values, len(v.differences))
		differences += len(v.differences)
	}
	if differences > 0 {
		return fmt.Errorf("%d differences", differences)
	}
	return nil
}

type verifier struct {
	lib     *library.Library
	files   map[string][]byte
	fset    *token.FileSet
	checked map[string]*types.Package

	structs, others, constants, values int
	differences                        []string
}

// check type-checks the reduced package of an import path.
func (v *verifier) check(path string) (*types.Package, error) {
	if pkg := v.checked[path]; pkg != nil {
		return pkg, nil
	}
	text, ok := v.files[path+".txt"]
	if !ok {
		return nil, fmt.Errorf("no archive of %s", path)
	}
	var files []*ast.File
	for _, part := range bytes.Split(text, []byte("\n-- "))[1:] {
		name, source, _ := strings.Cut(string(part), " --\n")
		if !v.buildsWith(source) {
			continue
		}
		file, err := parser.ParseFile(v.fset, path+"/"+name, source, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	var firstErr error
	config := types.Config{
		Importer: library.ImporterFunc(v.check),
		Sizes:    v.lib.Sizes,
		Error: func(err error) {
			// Methods are left out, so type arguments may seem to lack them; and so are the bodies of functions.
			expected := strings.Contains(err.Error(), "missing method") || strings.Contains(err.Error(), "missing function body")
			if firstErr == nil && !expected {
				firstErr = err
			}
		},
	}
	pkg, _ := config.Check(path, v.fset, files, nil)
	v.checked[path] = pkg
	return pkg, firstErr
}

func (v *verifier) buildsWith(source string) bool {
	line, _, _ := strings.Cut(source, "\n")
	if !constraint.IsGoBuild(line) {
		return true
	}
	expr, err := constraint.Parse(line)
	return err == nil && expr.Eval(func(tag string) bool { return tag == v.lib.Arch })
}

func (v *verifier) compare(real, reduced *types.Package) {
	for _, name := range real.Scope().Names() {
		want, got := real.Scope().Lookup(name), reduced.Scope().Lookup(name)
		if got == nil {
			if want.Exported() && isPublic(real.Path()) {
				v.differences = append(v.differences, fmt.Sprintf("%s.%s is missing", real.Path(), name))
			}
			continue
		}
		if w, g := v.facts(want), v.facts(got); w != g {
			v.differences = append(v.differences, fmt.Sprintf("%s.%s: %s, reduced %s", real.Path(), name, w, g))
		}
		switch {
		case is[*types.Const](want):
			v.constants++
		case is[*types.Func](want), is[*types.Var](want):
			v.values++
		case is[*types.Struct](want.Type().Underlying()):
			v.structs++
		default:
			v.others++
		}
	}
	for _, name := range reduced.Scope().Names() {
		if real.Scope().Lookup(name) == nil {
			v.differences = append(v.differences, fmt.Sprintf("%s.%s is too much", real.Path(), name))
		}
	}
}

func is[T any](x any) bool {
	_, ok := x.(T)
	return ok
}

// facts says all that must be the same of an object.
func (v *verifier) facts(obj types.Object) string {
	if c, ok := obj.(*types.Const); ok {
		value := c.Val()
		if c.Type().Underlying().(*types.Basic).Info()&types.IsFloat != 0 {
			value = constant.ToFloat(value)
		}
		return c.Type().String() + " " + value.ExactString()
	}
	if is[*types.Func](obj) || is[*types.Var](obj) {
		return types.TypeString(obj.Type(), nil)
	}
	if isGeneric(obj.Type()) {
		return types.TypeString(obj.Type(), nil)
	}
	sizes := v.lib.Sizes
	facts := fmt.Sprintf("size=%d align=%d", sizes.Sizeof(obj.Type()), sizes.Alignof(obj.Type()))
	if s, ok := obj.Type().Underlying().(*types.Struct); ok {
		var fields []*types.Var
		for field := range s.Fields() {
			fields = append(fields, field)
		}
		for i, offset := range sizes.Offsetsof(fields) {
			facts += fmt.Sprintf(" %s@%d %v", fields[i].Name(), offset, withoutMethods(fields[i].Type()))
			if fields[i].Embedded() {
				facts += " embedded"
			}
		}
	}
	return facts
}

// withoutMethods writes a type; not an interface, whose methods have lost their signatures.
func withoutMethods(t types.Type) string {
	if text := t.String(); !strings.Contains(text, "interface{") {
		return text
	}
	return "with an interface literal"
}

func isGeneric(t types.Type) bool {
	switch t := t.(type) {
	case *types.Alias:
		return t.TypeParams().Len() > 0
	case *types.Named:
		return t.TypeParams().Len() > 0
	}
	return false
}

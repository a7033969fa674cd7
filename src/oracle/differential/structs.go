package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"sort"
	"unicode/utf16"
)

// row is a struct type in its place.
type row struct {
	Kind string `json:"kind"` // package, local, anonymous, instance
	// A type as Go writes it with whole import paths; of an instance the same at every mention.
	Name string `json:"name"`
	File string `json:"file"`
	// Of the name, the struct type or the mention, in UTF-16 code units from the start of the file.
	At int `json:"at"`
	// Of an instance: it is mentioned as a type outside of function bodies and values.
	Declared bool `json:"declared"`
	// Not known to Go either, as it depends on what is not there.
	Unknown bool `json:"unknown"`

	Size    int64   `json:"size"`
	Align   int64   `json:"align"`
	PtrData int64   `json:"ptrdata"`
	Offsets []int64 `json:"offsets"`
}

// structs returns the struct types of a package that do not depend on type parameters.
func (p *program) structs(in *pkg) []row {
	rows := []row{}
	for file, text := range in.texts {
		f := finder{program: p, in: in, path: p.fset.File(file.FileStart).Name(), base: file.FileStart, units: unitsOf(text)}
		for _, decl := range file.Decls {
			f.decl(decl)
		}
		rows = append(rows, f.rows...)
	}
	sort.SliceStable(rows, func(i, j int) bool {
		return rows[i].File < rows[j].File || rows[i].File == rows[j].File && rows[i].At < rows[j].At
	})
	return rows
}

type finder struct {
	*program
	in    *pkg
	path  string
	base  token.Pos
	units []int // UTF-16 code units before each byte; nil where all is ASCII
	rows  []row
}

func unitsOf(text []byte) []int {
	ascii := true
	for _, b := range text {
		ascii = ascii && b < 0x80
	}
	if ascii {
		return nil
	}
	units := make([]int, 0, len(text)+1)
	n := 0
	for i, r := range string(text) {
		for len(units) < i {
			units = append(units, n)
		}
		units = append(units, n)
		n += utf16.RuneLen(r)
	}
	return append(units, n)
}

func (f *finder) offset(pos token.Pos) int {
	at := int(pos - f.base)
	if f.units != nil {
		return f.units[at]
	}
	return at
}

// decl finds what is in a declaration at package level.
func (f *finder) decl(decl ast.Decl) {
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		if decl.Recv != nil {
			f.find(decl.Recv, true, "local")
		}
		f.find(decl.Type, true, "local")
		if decl.Body != nil {
			f.find(decl.Body, false, "local")
		}
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				f.find(spec, true, "package")
			case *ast.ValueSpec:
				if spec.Type != nil {
					f.find(spec.Type, true, "local")
				}
				for _, value := range spec.Values {
					f.find(value, false, "local")
				}
			}
		}
	}
}

// find walks a tree. Types declared in it are of `kind`.
func (f *finder) find(root ast.Node, declared bool, kind string) {
	ast.Inspect(root, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.TypeSpec:
			if obj, ok := f.in.info.Defs[n.Name].(*types.TypeName); ok && n.TypeParams == nil {
				f.add(kind, obj.Type(), n.Name.Pos(), declared)
			}
			if _, ok := n.Type.(*ast.StructType); ok {
				// it is the one declared: only its fields are looked at
				f.find(n.Type.(*ast.StructType).Fields, declared, kind)
				if n.TypeParams != nil {
					f.find(n.TypeParams, declared, kind)
				}
				return false
			}
		case *ast.StructType:
			f.add("anonymous", f.in.info.TypeOf(n), n.Pos(), declared)
		case *ast.IndexExpr:
			f.instance(n, n.X, declared)
		case *ast.IndexListExpr:
			f.instance(n, n.X, declared)
		}
		return true
	})
}

// instance adds x[…] where that is a type, and the same wherever it stands.
func (f *finder) instance(n ast.Expr, x ast.Expr, declared bool) {
	if selector, ok := ast.Unparen(x).(*ast.SelectorExpr); ok {
		x = selector.Sel
	}
	ident, ok := ast.Unparen(x).(*ast.Ident)
	if !ok {
		return
	}
	instance, ok := f.in.info.Instances[ident]
	if ok && f.in.info.Types[n].IsType() && !slices.ContainsFunc(slices.Collect(instance.TypeArgs.Types()), mentionsTypeParam) {
		f.add("instance", f.in.info.Types[n].Type, n.Pos(), declared)
	}
}

func (f *finder) add(kind string, t types.Type, at token.Pos, declared bool) {
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	r := row{Kind: kind, Name: t.String(), File: f.path, At: f.offset(at), Declared: declared}
	switch f.layout.knows(t) {
	case generic:
		return
	case invalid:
		r.Unknown = true
	case sized:
		r.Size, r.Align, r.PtrData = f.layout.sizes.Sizeof(t), f.layout.sizes.Alignof(t), f.layout.ptrBytes(t)
		r.Offsets = f.layout.offsets(s)
	}
	f.rows = append(f.rows, r)
}

package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"offsetof/oracle/library"
)

// The packages a self-contained struct may depend on besides its own and unsafe.
var selfContained = []string{"sync/atomic", "internal/runtime/atomic", "internal/runtime/sys"}

// dependsOnlyOnItself reports whether the size of a type follows from its own package and the few above: all that it
// holds by value, and all that the lengths of its arrays are computed from.
func dependsOnlyOnItself(lib *library.Library, pkg *library.Package, name string) bool {
	d := dependencies{lib: lib, home: pkg, seen: map[types.Object]bool{}}
	return d.object(pkg.Types.Scope().Lookup(name))
}

type dependencies struct {
	lib  *library.Library
	home *library.Package
	seen map[types.Object]bool
}

func (d dependencies) object(obj types.Object) bool {
	if obj.Pkg() == nil || obj.Pkg() == types.Unsafe || d.seen[obj] {
		return true
	}
	d.seen[obj] = true
	if obj.Pkg() != d.home.Types && !slices.Contains(selfContained, obj.Pkg().Path()) {
		return false
	}
	pkg := d.lib.ByTypes[obj.Pkg()]
	switch obj := obj.(type) {
	case *types.TypeName:
		if spec := pkg.Decls[obj]; spec != nil {
			return d.byValue(pkg, spec.Type)
		}
	case *types.Const:
		for _, value := range constantValues(pkg, obj) {
			if !d.everything(pkg, value) {
				return false
			}
		}
	}
	return true
}

// byValue follows the parts of a type that lie in its values.
func (d dependencies) byValue(pkg *library.Package, e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.ArrayType:
		return e.Len == nil || d.everything(pkg, e.Len) && d.byValue(pkg, e.Elt)
	case *ast.StructType:
		for _, field := range e.Fields.List {
			if !d.byValue(pkg, field.Type) {
				return false
			}
		}
		return true
	case *ast.IndexExpr, *ast.IndexListExpr:
		return d.instance(pkg.Info.TypeOf(e))
	case *ast.Ident, *ast.SelectorExpr, *ast.ParenExpr:
		return d.everything(pkg, e)
	}
	return true // one word or a few, whatever it is made of
}

// instance follows a type by value through the instances of generic types in it.
func (d dependencies) instance(t types.Type) bool {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		return d.object(t.Obj()) && (t.TypeArgs() == nil || d.instance(t.Underlying()))
	case *types.Array:
		return d.instance(t.Elem())
	case *types.Struct:
		for field := range t.Fields() {
			if !d.instance(field.Type()) {
				return false
			}
		}
	}
	return true
}

// everything follows all names in an expression.
func (d dependencies) everything(pkg *library.Package, e ast.Expr) bool {
	only := true
	ast.Inspect(e, func(n ast.Node) bool {
		if ident, ok := n.(*ast.Ident); ok {
			if obj := pkg.Info.Uses[ident]; obj != nil {
				if _, isImport := obj.(*types.PkgName); !isImport {
					only = only && d.object(obj)
				}
			}
		}
		return only
	})
	return only
}

// constantValues returns the expressions of the line that declares a constant, or that its line repeats.
func constantValues(pkg *library.Package, obj *types.Const) []ast.Expr {
	for _, file := range pkg.Files {
		if obj.Pos() < file.FileStart || obj.Pos() > file.FileEnd {
			continue
		}
		for _, decl := range file.Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok || gen.Tok != token.CONST {
				continue
			}
			var values []ast.Expr
			for _, spec := range gen.Specs {
				spec := spec.(*ast.ValueSpec)
				if len(spec.Values) > 0 {
					values = spec.Values
				}
				if spec.Pos() <= obj.Pos() && obj.Pos() < spec.End() {
					return values
				}
			}
		}
	}
	return nil
}

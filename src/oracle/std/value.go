package main

import (
	"go/types"
)

// valueText writes a function or a variable with its type, without body or value.
func (r *reducer) valueText(obj types.Object) string {
	r.needAll(obj.Type(), map[types.Type]bool{})
	return types.ObjectString(obj, func(pkg *types.Package) string {
		if pkg == r.pkg.Types {
			return ""
		}
		return r.importName(pkg)
	})
}

// needAll needs every declared type that a type is written with.
func (r *reducer) needAll(t types.Type, seen map[types.Type]bool) {
	if seen[t] {
		return
	}
	seen[t] = true
	all := func(list ...types.Type) {
		for _, t := range list {
			r.needAll(t, seen)
		}
	}
	switch t := t.(type) {
	case *types.Basic:
	case *types.Alias:
		r.objectName(t.Obj())
		for arg := range t.TypeArgs().Types() {
			all(arg)
		}
	case *types.Named:
		r.objectName(t.Obj())
		for arg := range t.TypeArgs().Types() {
			all(arg)
		}
	case *types.Pointer:
		all(t.Elem())
	case *types.Slice:
		all(t.Elem())
	case *types.Array:
		all(t.Elem())
	case *types.Chan:
		all(t.Elem())
	case *types.Map:
		all(t.Key(), t.Elem())
	case *types.Struct:
		for field := range t.Fields() {
			all(field.Type())
		}
	case *types.Tuple:
		for v := range t.Variables() {
			all(v.Type())
		}
	case *types.Signature:
		for param := range t.TypeParams().TypeParams() {
			all(param.Constraint())
		}
		all(t.Params(), t.Results())
	case *types.Interface:
		for method := range t.ExplicitMethods() {
			all(method.Type())
		}
		for embedded := range t.EmbeddedTypes() {
			all(embedded)
		}
	case *types.Union:
		for term := range t.Terms() {
			all(term.Type())
		}
	case *types.TypeParam: // its constraint is the signature's
	default:
		panic("unexpected type of a value: " + t.String())
	}
}

package main

import "go/types"

// mentionsTypeParam reports whether a type is written with a type parameter.
func mentionsTypeParam(t types.Type) bool {
	switch t := t.(type) {
	case *types.TypeParam:
		return true
	case *types.Alias:
		return anyMentions(t.TypeArgs())
	case *types.Named:
		return anyMentions(t.TypeArgs())
	case *types.Pointer:
		return mentionsTypeParam(t.Elem())
	case *types.Slice:
		return mentionsTypeParam(t.Elem())
	case *types.Array:
		return mentionsTypeParam(t.Elem())
	case *types.Chan:
		return mentionsTypeParam(t.Elem())
	case *types.Map:
		return mentionsTypeParam(t.Key()) || mentionsTypeParam(t.Elem())
	case *types.Signature:
		return mentionsTypeParam(t.Params()) || mentionsTypeParam(t.Results())
	case *types.Tuple:
		for v := range t.Variables() {
			if mentionsTypeParam(v.Type()) {
				return true
			}
		}
	case *types.Struct:
		for field := range t.Fields() {
			if mentionsTypeParam(field.Type()) {
				return true
			}
		}
	case *types.Interface:
		for method := range t.Methods() {
			if mentionsTypeParam(method.Type()) {
				return true
			}
		}
		for embedded := range t.EmbeddedTypes() {
			if mentionsTypeParam(embedded) {
				return true
			}
		}
	}
	return false
}

func anyMentions(list *types.TypeList) bool {
	for t := range list.Types() {
		if mentionsTypeParam(t) {
			return true
		}
	}
	return false
}

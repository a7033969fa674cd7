package main

import (
	"go/types"
	"maps"
	"slices"

	"offsetof/oracle/library"
)

// runtimeSys is the package that declares NotInHeap, by its name in each release.
var runtimeSys = []string{"internal/runtime/sys", "runtime/internal/sys"}

// notInHeap returns the packages that declare a type which contains NotInHeap by value.
func notInHeap(lib *library.Library) []string {
	memo := map[types.Type]bool{}
	var contains func(t types.Type) bool
	contains = func(t types.Type) bool {
		t = types.Unalias(t)
		if found, ok := memo[t]; ok {
			return found
		}
		memo[t] = false
		found := false
		switch t := t.(type) {
		case *types.Named:
			obj := t.Obj()
			found = obj.Name() == "NotInHeap" && obj.Pkg() != nil && slices.Contains(runtimeSys, obj.Pkg().Path()) || contains(t.Underlying())
		case *types.Array:
			found = contains(t.Elem())
		case *types.Struct:
			for field := range t.Fields() {
				found = found || contains(field.Type())
			}
		}
		memo[t] = found
		return found
	}
	paths := map[string]bool{}
	for _, pkg := range lib.Packages {
		for _, name := range pkg.Types.Scope().Names() {
			if obj, ok := pkg.Types.Scope().Lookup(name).(*types.TypeName); ok && contains(obj.Type()) {
				paths[pkg.Path] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(paths))
}

package main

import (
	"go/types"
	"strings"
)

// layout measures types as gc does: by go/types, but for pointer bytes, which that does not have.
type layout struct {
	sizes   types.Sizes
	word    int64
	known   map[types.Type]knowledge
	ptrdata map[types.Type]int64
}

// knowledge says whether a type has a size.
type knowledge int

const (
	sized   knowledge = iota
	generic           // depends on a type parameter
	invalid           // depends on something that does not type-check
)

func newLayout(arch string) *layout {
	sizes := types.SizesFor("gc", arch)
	return &layout{
		sizes:   sizes,
		word:    sizes.Sizeof(types.Typ[types.Uintptr]),
		known:   map[types.Type]knowledge{},
		ptrdata: map[types.Type]int64{},
	}
}

// knows follows a type by value.
func (l *layout) knows(t types.Type) knowledge {
	if k, ok := l.known[t]; ok {
		return k
	}
	l.known[t] = invalid // a type that contains itself
	k := sized
	switch t := t.(type) {
	case *types.Basic:
		if t.Kind() == types.Invalid {
			k = invalid
		}
	case *types.TypeParam:
		k = generic
	case *types.Alias:
		k = l.knows(types.Unalias(t))
	case *types.Named:
		k = l.knows(t.Underlying())
	case *types.Array:
		if k = l.knows(t.Elem()); t.Len() < 0 {
			k = invalid
		}
	case *types.Struct:
		for field := range t.Fields() {
			k = max(k, l.knows(field.Type()))
		}
	}
	l.known[t] = k
	return k
}

// ptrBytes is how far a value reaches up to its last pointer, of a type that is known.
// gc: cmd/compile/internal/types/size.go, PtrDataSize.
func (l *layout) ptrBytes(t types.Type) int64 {
	if n, ok := l.ptrdata[t]; ok {
		return n
	}
	n := int64(0)
	switch t := t.(type) {
	case *types.Basic:
		if t.Kind() == types.String || t.Kind() == types.UnsafePointer {
			n = l.word
		}
	case *types.Pointer:
		n = l.pointerTo(t.Elem())
	case *types.Slice:
		n = l.pointerTo(t.Elem())
	case *types.Map, *types.Chan, *types.Signature:
		n = l.word
	case *types.Interface:
		n = 2 * l.word
	case *types.Alias:
		n = l.ptrBytes(types.Unalias(t))
	case *types.Named:
		n = l.ptrBytes(t.Underlying())
	case *types.Array:
		if inner := l.ptrBytes(t.Elem()); inner > 0 && t.Len() > 0 {
			n = (t.Len()-1)*l.sizes.Sizeof(t.Elem()) + inner
		}
	case *types.Struct:
		offsets := l.offsets(t)
		for i, offset := range offsets {
			if inner := l.ptrBytes(t.Field(i).Type()); inner > 0 {
				n = offset + inner
			}
		}
	}
	l.ptrdata[t] = n
	return n
}

func (l *layout) offsets(s *types.Struct) []int64 {
	fields := make([]*types.Var, s.NumFields())
	for i := range fields {
		fields[i] = s.Field(i)
	}
	return l.sizes.Offsetsof(fields)
}

// pointerTo is a word, or nothing where the collector does not follow it.
func (l *layout) pointerTo(t types.Type) int64 {
	if isNotInHeap(t, map[types.Type]bool{}) {
		return 0
	}
	return l.word
}

// isNotInHeap reports whether a type contains internal/runtime/sys.NotInHeap by value.
// gc: cmd/compile/internal/types/type.go, NotInHeap.
func isNotInHeap(t types.Type, seen map[types.Type]bool) bool {
	if seen[t] {
		return false
	}
	seen[t] = true
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		obj := t.Obj()
		if obj.Name() == "nih" && obj.Pkg() != nil && strings.HasSuffix(obj.Pkg().Path(), "runtime/sys") {
			return obj.Pkg().Path() == "internal/runtime/sys" || obj.Pkg().Path() == "runtime/internal/sys"
		}
		return isNotInHeap(t.Underlying(), seen)
	case *types.Array:
		return isNotInHeap(t.Elem(), seen)
	case *types.Struct:
		for field := range t.Fields() {
			if isNotInHeap(field.Type(), seen) {
				return true
			}
		}
	}
	return false
}

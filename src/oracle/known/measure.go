package main

import (
	"errors"
	"fmt"
	"go/types"
	"slices"

	"offsetof/oracle/library"
)

// measure fills in the numbers of every type, and is not content unless all GOARCHes with as large a pointer agree.
func measure(dir string, modules []*module) error {
	src := library.NewSources()
	var problems []error
	for _, arch := range library.Goarches {
		lib, err := library.LoadIn(dir, src, arch, ".")
		if err != nil {
			return err
		}
		word := lib.Sizes.Sizeof(types.Typ[types.Uintptr])
		for _, m := range modules {
			for _, p := range m.Packages {
				loaded, err := lib.Import(p.Path)
				if err != nil {
					return err
				}
				p.Name = loaded.Name()
				for _, t := range p.Types {
					problem := t.measureOn(lib, loaded, word)
					if problem != nil {
						problems = append(problems, fmt.Errorf("GOARCH=%s: %s.%s: %w", arch, p.Path, t.Name, problem))
					}
				}
			}
		}
		fmt.Println(arch)
	}
	return errors.Join(problems...)
}

func (t *knownType) measureOn(lib *library.Library, pkg *types.Package, word int64) error {
	name, ok := pkg.Scope().Lookup(t.Name).(*types.TypeName)
	if !ok {
		return errors.New("there is no such type")
	}
	if named, ok := types.Unalias(name.Type()).(*types.Named); ok && named.TypeParams().Len() > named.TypeArgs().Len() {
		return errors.New("it is generic")
	}
	n := &numbers{
		Size:     lib.Sizes.Sizeof(name.Type()),
		Align:    lib.Sizes.Alignof(name.Type()),
		PtrWords: []int64{},
	}
	addPtrWords(lib.Sizes, name.Type(), 0, word, &n.PtrWords)
	slot := &t.Wide
	if word == 4 {
		slot = &t.Narrow
	}
	if *slot == nil {
		*slot = n
	} else if (*slot).Size != n.Size || (*slot).Align != n.Align || !slices.Equal((*slot).PtrWords, n.PtrWords) {
		return fmt.Errorf("%v, and elsewhere %v", n, *slot)
	}
	return nil
}

// addPtrWords adds the words that hold pointers in a value of type t at a byte offset.
// gc: cmd/compile/internal/reflectdata/reflect.go, fillptrmask and typebits.Set
func addPtrWords(sizes types.Sizes, t types.Type, at, word int64, words *[]int64) {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Kind() == types.String || u.Kind() == types.UnsafePointer {
			*words = append(*words, at/word)
		}
	case *types.Pointer, *types.Map, *types.Chan, *types.Signature, *types.Slice:
		*words = append(*words, at/word)
	case *types.Interface:
		*words = append(*words, at/word+1) // the word before it leads to what is not on the heap
	case *types.Array:
		size := sizes.Sizeof(u.Elem())
		for i := range u.Len() {
			addPtrWords(sizes, u.Elem(), at+i*size, word, words)
		}
	case *types.Struct:
		fields := slices.Collect(u.Fields())
		for i, offset := range sizes.Offsetsof(fields) {
			addPtrWords(sizes, fields[i].Type(), at+offset, word, words)
		}
	}
}

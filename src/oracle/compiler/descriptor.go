// Package compiler asks the Go compiler how it lays types out: it has types kept in a package, compiles for any GOARCH
// and reads their descriptors out of the listing of the object code. Nothing is run.
package compiler

import (
	"encoding/binary"
	"fmt"
	"go/types"
	"slices"
)

// Descriptor is what a type descriptor says of a struct type. All in bytes.
type Descriptor struct {
	Size, Align, PtrData int64
	Offsets              []int64
}

// symbol is a type descriptor as the listing has it.
type symbol struct {
	name string
	data []byte
	// Where the words that are addresses lead to within the symbol itself: offset to offset.
	self map[int]int
}

// decode reads the descriptor of a struct type. The targets it is used for are little endian.
// gc: internal/abi/type.go, Type and StructType.
func (s *symbol) decode(ptrSize int) (Descriptor, error) {
	word := func(at int) int64 {
		if ptrSize == 4 {
			return int64(binary.LittleEndian.Uint32(s.data[at:]))
		}
		return int64(binary.LittleEndian.Uint64(s.data[at:]))
	}
	// The bits above say other things, in releases before 1.26. gc: internal/abi/type.go, KindMask
	const kindStruct, kindMask = 25, 1<<5 - 1
	header := 4*ptrSize + 16
	if len(s.data) < header+4*ptrSize || s.data[2*ptrSize+7]&kindMask != kindStruct {
		return Descriptor{}, fmt.Errorf("%s is no descriptor of a struct", s.name)
	}
	d := Descriptor{Size: word(0), PtrData: word(ptrSize), Align: int64(s.data[2*ptrSize+5])}
	count := int(word(header + 2*ptrSize))
	fields, ok := s.self[header+ptrSize]
	if count > 0 && (!ok || fields+3*ptrSize*count > len(s.data)) {
		return Descriptor{}, fmt.Errorf("%s has no fields where its header says", s.name)
	}
	for i := range count {
		d.Offsets = append(d.Offsets, word(fields+3*ptrSize*i+2*ptrSize))
	}
	return d, nil
}

// Agree holds a descriptor against what go/types makes of the type.
func (d Descriptor) Agree(sizes types.Sizes, t types.Type) error {
	fields := slices.Collect(t.Underlying().(*types.Struct).Fields())
	if d.Size != sizes.Sizeof(t) || d.Align != sizes.Alignof(t) || !slices.Equal(d.Offsets, sizes.Offsetsof(fields)) {
		return fmt.Errorf("go/types disagrees with the compiler on %v: %v", t, d)
	}
	return nil
}

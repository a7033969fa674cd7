/** What is not known of C, and why. The messages of cgo are those of go1.26.8. */

import { describe, expect, test } from 'vitest'
import { analyze, type Analysis, type Options, type SourceFile } from '../../index.ts'
import { standalone } from '../../layout/standalone.ts'
import { noAssumptions } from '../../options.ts'
import { targetOf } from '../../target.ts'

function fileOf(preamble: string, go: string): SourceFile {
  return { path: 'p.go', text: `package p\n\n/*\n${preamble}\n*/\nimport "C"\n\n${go}\n`, package: 'p' }
}

function optionsFor(goarch: string): Options {
  const index = { go: '1.26', packages: {}, tags: {}, notInHeap: [] } as const
  return { target: targetOf(goarch)!, go: '1.26', index, std: new Map(), assume: noAssumptions }
}

const analyzeText = (preamble: string, go: string, goarch = 'amd64'): Analysis =>
  analyze([fileOf(preamble, go)], optionsFor(goarch))

const said = ({ diagnostics }: Analysis): readonly string[] =>
  diagnostics.map(({ severity, message }) => `${severity}: ${message}`)

describe('a type of C', () => {
  test.each([
    ['#include <stdio.h>', 'C.fpos_t', 'it is declared in a header that is not here'],
    ['#include "x.h"', 'C.struct_x', 'it is declared in a header that is not here'],
    [
      '#include "x.h"\nstruct s { x_t x; };',
      'C.struct_s',
      'it holds what is not known: it is declared in a header that is not here',
    ],
    ['#include "x.h"\nstruct s;', 'C.struct_s', 'it is declared in a header that is not here'],
    ['#include "x.h"', 'C.bool', 'it is declared in a header that is not here'],
    ['#include <math.h>', 'C.int8_t', 'it is declared in a header that is not here'],
    ['#if X\n#include <stdint.h>\n#endif', 'C.int8_t', 'it is declared in a header that is not here'],
    ['struct s { int a : 3; int b; };', 'C.struct_s', 'struct s has bit fields'],
    ['struct s { int a; int : 0; };', 'C.struct_s', 'struct s has bit fields'],
    ['typedef struct { int a : 3; } s;', 'C.s', 'an unnamed struct has bit fields'],
    ['struct s { int n; char rest[]; };', 'C.struct_s', 'it has an array without a length'],
    ['struct s { char a; int b; } __attribute__((packed));', 'C.struct_s', 'struct s has __attribute__'],
    ['struct __attribute__((packed)) s { char a; int b; };', 'C.struct_s', 'the struct has __attribute__'],
    ['struct s { char a; int b __attribute__((aligned(16))); };', 'C.struct_s', 'struct s has __attribute__'],
    ['#pragma pack(1)\nstruct s { char a; int b; };', 'C.struct_s', 'it is declared after #pragma pack'],
    ['#ifdef X\nstruct s { char a; };\n#endif', 'C.struct_s', 'it is declared under #if'],
    ['struct s { long double a; };', 'C.struct_s', 'cgo has no type for long double'],
    ['#define F(n) int n;\nstruct s { F(a) };', 'C.struct_s', 'it uses the macro F'],
    ['struct s { char a[2 * 3]; };', 'C.struct_s', 'the length of an array in it is not a number'],
    ['enum e { A = 1 << 3 };', 'C.enum_e', 'the value of A is not a number'],
    ['enum e { A = -1, B = 0xffffffff };', 'C.enum_e', 'its values do not fit in an int'],
    ['enum __attribute__((packed)) e { A };', 'C.enum_e', 'the enum has __attribute__'],
    ['typedef struct __attribute__((packed)) { int a; } s;', 'C.s', 'the struct has __attribute__'],
    ['typedef int v __attribute__((aligned(16)));', 'C.v', 'it is declared in a way that is not read here'],
    ['typedef long double (*f[2])(int), v;', 'C.v', 'cgo has no type for long double'],
    ['struct s { _Alignas(16) char a; };', 'C.struct_s', 'it has _Alignas'],
    ['struct s { struct t t; };', 'C.struct_s', 'struct t is incomplete'],
    ['int f(void);', 'C.f', 'it is no type in C'],
  ])('is not known: %s', (preamble, type, why) => {
    const analysis = analyzeText(preamble, `type T struct { a byte; c ${type}; b byte }`)
    const [{ layout, kept }] = analysis.structs
    expect(layout.size).toBeNull()
    expect(layout.fields[0].offset).toBe(0)
    expect(kept).toMatch(/declared in C/)
    expect(said(analysis)).toEqual([`note: ${type} has no known layout: ${why}`])
  })

  // C11 7.20 and POSIX, sys/types.h
  test.each([
    ['<stdint.h>', 'C.int8_t; b C.uint64_t; c C.uintptr_t; d C.uint16_t', [1, 8, 8, 2]],
    ['<inttypes.h>', 'C.intmax_t; b C.int32_t; c C.uint8_t; d C.intptr_t', [8, 4, 1, 8]],
    ['<stdbool.h>', 'C.bool; b C.size_t', [1, 8]],
    ['<sys/types.h>', 'C.ssize_t; b C.int16_t', [8, 2]],
  ])('is as %s has it', (header, fields, sizes) => {
    const { structs, diagnostics } = analyzeText(`#include ${header} `, `type T struct { a ${fields} }`)
    expect(structs[0].layout.fields.map(({ size }) => size)).toEqual(sizes)
    expect(diagnostics).toEqual([])
  })

  test('that is declared nowhere is an error', () => {
    expect(said(analyzeText('int x;', 'type T struct { a C.foo; b C.uint8_t; c *C.struct_bar }'))).toEqual([
      'error: could not determine what C.foo refers to',
      'error: could not determine what C.uint8_t refers to',
    ])
  })

  test('is there on the targets that have cgo', () => {
    expect(said(analyzeText('', 'type T struct { a C.int }', 'wasm'))).toEqual([
      'note: C.int has no known layout: there is no cgo for wasm',
    ])
  })

  test('has its order kept', () => {
    const { structs } = analyzeText('struct s { char a; };', 'type T struct { a C.struct_s; b int; c bool }')
    expect(structs[0].kept).toBe(
      'Its order is kept: the type of a is declared in C, and C code may read the struct.',
    )
  })

  test.each(['C.enum_e', 'C.union_u', 'C.int', '*C.struct_s', '[2]C.t'])('has its order kept: %s', (type) => {
    const preamble = 'enum e { A }; union u { int a; char b; }; struct s { char a; }; typedef enum e t;'
    const { structs, diagnostics } = analyzeText(preamble, `type T struct { b bool; a ${type}; c bool }`)
    expect(diagnostics).toEqual([])
    expect(structs[0].layout.fields[1].type).toBe(type)
    expect(structs[0].kept).toMatch(/the type of a is declared in C/)
  })

  test('behind a pointer may be incomplete, which is said once', () => {
    const analysis = analyzeText('#include "db.h"', 'type T struct { a byte; db *C.db; other *C.db }')
    expect(analysis.structs[0].layout).toMatchObject({ size: 24, ptrdata: null })
    expect(said(analysis)).toEqual([
      'note: db is declared in a header that is not here: if C does not complete it, pointers to it are no pointers to the collector',
    ])
  })

  test('is in no program of Go alone, but where only a pointer leads to it', () => {
    const preamble = '#define N 3\ntypedef struct { int a; } s;'
    const programOf = (fields: string): ReturnType<typeof standalone> => {
      const { structs } = analyzeText(preamble, `type T struct { ${fields} }`)
      return standalone(
        [fileOf(preamble, `type T struct { ${fields} }`)],
        optionsFor('amd64'),
        structs[0].layout,
      )
    }
    expect(programOf('a C.int')).toBe('It holds C.int, which is declared in C.')
    expect(programOf('a [2]C.s')).toBe('It holds C.s, which is declared in C.')
    expect(programOf('a *C.s; b [C.N]byte')).toMatchObject({ layout: { size: 16 } })
  })

  test('is read from any preamble without a throw', () => {
    for (const preamble of [
      '}',
      '{',
      '(((',
      'struct {',
      'typedef',
      'struct s { int',
      '"',
      "'",
      '#define',
      'a b c d;',
      'int (*(*f)(int))[3];',
      'typedef int (',
      'enum { A, , };',
      'struct s { struct s s; };',
    ])
      expect(() => analyzeText(preamble, 'type T struct { a C.struct_s; b C.int }')).not.toThrow()
  })
})

// Alignments by the procedure call standards: AAPCS32 5.1 and the o32 ABI align 8 bytes to 8, where Go aligns to 4.
test('on arm and mips C pads what Go would not', () => {
  const preamble = 'struct s { char a; double d; char b; };'
  for (const goarch of ['arm', 'mips', 'mipsle']) {
    const { structs } = analyzeText(preamble, 'type T struct { s C.struct_s }', goarch)
    expect(structs[0].layout).toMatchObject({ size: 24, align: 4 })
    expect(structs[0].layout.fields[0].shape?.fields.map(({ name, offset }) => [name, offset])).toEqual([
      ['a', 0],
      ['_', 1],
      ['d', 8],
      ['b', 16],
      ['_', 17],
    ])
  }
})

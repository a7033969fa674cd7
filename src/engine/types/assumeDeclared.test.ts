/** Unknown types that the reader declares: any text is read, and what it lacks is said. */

import { describe, expect, test } from 'vitest'
import { analyze, type StdIndex } from '../index.ts'
import { noAssumptions } from '../options.ts'
import { targetOf } from '../target.ts'

const index: StdIndex = { go: '1.26', packages: {}, tags: {}, notInHeap: [] }

function analyzed(text: string, declarations: Readonly<Record<string, string>>, goarch = 'amd64') {
  const types = Object.fromEntries(
    Object.entries(declarations).map(([name, declaration]) => [name, { declaration }]),
  )
  const assume = { ...noAssumptions, types }
  const options = { target: targetOf(goarch)!, go: '1.26', index, std: new Map(), assume } as const
  return analyze([{ path: 'x.go', text, package: '' }], options)
}

const sizeOf = (declaration: string): number | null =>
  analyzed('type T struct { d x.D }', { 'x.D': declaration }).structs[0].layout.size

const said = (declaration: string): readonly string[] =>
  analyzed('type T struct { d x.D }', { 'x.D': declaration }).diagnostics.map(({ message }) => message)

describe('a declaration', () => {
  test.each([
    ['type D struct { n int64; ok bool }', 16],
    ['package x\n\nimport "unsafe"\n\ntype D struct { p unsafe.Pointer }\n\nfunc (D) M() {}', 8],
    ['type (\n\tE int32\n\tD [3]E\n)', 12],
    ['type Other struct { n int64 }', 8],
    ['struct { a, b int32 }', 8],
    ['a int32\nb string', 24],
    ['[16]byte', 16],
    ['*unknown.Thing', 8],
    ['map[string]other', 8],
    ['type D = [2]string', 32],
    ['type D struct { next *D; of *x.D }', 16],
    ['const n = 4\ntype D [n]uint16', 8],
    ['```go\ntype D struct { n int64 }\n```', 8],
  ])('is read: %j', (declaration, size) => {
    expect(sizeOf(declaration)).toBe(size)
    expect(said(declaration)).toEqual([])
  })

  test.each([
    ['', 'x.D has no known layout: in its declaration, it does not declare D'],
    ['type A int\ntype B int', 'x.D has no known layout: line 1 of its declaration: it does not declare D'],
    [
      'type D[T any] struct { v T }',
      'x.D has no known layout: in its declaration, D is generic: declare it as it is for its type arguments',
    ],
    [
      'type D struct {\n\tn int\n\tm other\n}',
      'x.D has no known layout: line 3 of its declaration: other has no known layout: other is not declared in this source',
    ],
    ['type D struct { n int int }', "x.D has no known layout: in its declaration, expected ';', found int"],
    ['x.D', 'x.D has no known layout: its declaration gives it no size'],
  ])('that is none is said so: %j', (declaration, message) => {
    expect(sizeOf(declaration)).toBeNull()
    expect(said(declaration)).toEqual([message])
  })

  test('of a name of the package itself has what the paste declares', () => {
    const { structs, diagnostics } = analyzed('type ID int32\ntype T struct { o Order }', {
      Order: 'type Order struct { a, b, c ID }',
    })
    expect(structs.map(({ layout }) => [layout.name, layout.size])).toEqual([['T', 12]])
    expect(diagnostics).toEqual([])
  })

  test('may need another that is assumed', () => {
    const { structs } = analyzed('type T struct { d x.D }', {
      'x.D': 'type D struct { e y.E }',
      'y.E': '[3]int16',
    })
    expect(structs[0].layout.size).toBe(6)
  })

  test('follows the target', () => {
    const { structs } = analyzed('type T struct { d x.D }', { 'x.D': 'a uintptr; n int64' }, '386')
    expect(structs[0].layout).toMatchObject({ size: 12, align: 4, ptrdata: 0 })
  })
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyze, type Assumptions, type StdIndex } from '../index.ts'
import { targetOf } from '../target.ts'

const folder = new URL('../../../public/std/1.26/', import.meta.url)
const index = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as StdIndex
const packages = ['structs', 'internal/cpu', 'time'].map((path) => ({
  path,
  archive: readFileSync(new URL(`${path}.txt`, folder), 'utf8'),
}))

function keptIn(text: string, types: Assumptions['types'] = {}): readonly (string | null)[] {
  const { structs } = analyze([{ path: 'x.go', text, package: '' }], {
    target: targetOf('amd64')!,
    go: '1.26',
    index,
    std: new Map(packages.map((pkg) => [pkg.path, pkg])),
    assume: { types, typeArgs: {}, packages: {} },
  })
  return structs.map(({ kept }) => kept)
}

test.each([
  ['type T struct { a bool; b int64; c time.Time }'],
  ['type T struct { _ [0]func(); _ struct{}; a bool; b int64 }'],
  ['type T struct { inner struct { a bool; _ [7]byte; b int64 }; c bool }'],
  ['type CacheLinePad struct { b [64]byte }'],
  ['type HostLayout struct{}; type T struct { _ HostLayout; a bool; b int64 }'],
])('the order is free: %s', (text) => {
  expect(keptIn(text).filter((why) => why !== null)).toEqual([])
})

test.each([
  ['type T struct { _ structs.HostLayout; a bool; b int64 }', 'structs.HostLayout'],
  ['import s "structs"\ntype T struct { s.HostLayout; a bool }', 'structs.HostLayout'],
  ['import "C"\ntype T struct { a bool; n C.long }', 'the type of n is declared in C'],
  ['type T struct { a bool; p *C.struct_stat }', 'the type of p is declared in C'],
  [
    'import "C"\ntype T struct { a bool; list [4]struct { next *C.node } }',
    'the type of list is declared in C',
  ],
  ['type T struct { a bool; _ [7]byte; b int64 }', 'a blank field'],
  ['type T struct { a bool; _ int32 }', 'a blank field'],
  ['import "internal/cpu"\ntype T struct { a int64; _ cpu.CacheLinePad; b int64 }', 'is a CacheLinePad'],
  ['import "golang.org/x/sys/cpu"\ntype T struct { a int64; _ cpu.CacheLinePad }', 'is a CacheLinePad'],
  ['type T struct { a int64; pad CacheLinePad; b int64 }', 'pad is a CacheLinePad'],
])('the order is kept: %s', (text, why) => {
  expect(keptIn(text)).toEqual([expect.stringContaining(why)])
})

test('an assumed type of C is of C all the same', () => {
  expect(keptIn('type T struct { a bool; n C.long }', { 'C.long': { like: 'int' } })).toEqual([
    expect.stringContaining('declared in C'),
  ])
})

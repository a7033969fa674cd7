import { expect, test } from 'vitest'
import { analyze, type SourceFile } from '../engine/index.ts'
import { targets } from '../engine/target.ts'
import { noAssumptions } from '../engine/options.ts'
import { structRows } from './structRows.ts'

function rowsOf(files: readonly SourceFile[], instances: Readonly<Record<string, number>> = {}) {
  const { structs } = analyze(files, {
    target: targets[0],
    go: '1.26',
    index: { go: '1.26', packages: {}, tags: {}, notInHeap: [] },
    std: new Map(),
    assume: noAssumptions,
  })
  return structRows(structs, instances, targets[0])
}

const fileOf = (text: string, path = 'a.go') => ({ path, text, package: '' })

// Sizes, pointer bytes and size classes of both orders by reflect and runtime.MemStats of Go 1.26 on amd64.
test('what a struct takes, and what all of its instances save', () => {
  const rows = rowsOf(
    [
      fileOf(`type Wasteful struct { a bool; b int64; c bool }
type Pointers struct { a bool; p *int; b bool; s string; n [6]int64; c bool }
`),
    ],
    { Pointers: 1_000_000 },
  )
  expect(rows).toMatchObject([
    {
      index: 0,
      key: 'Wasteful',
      name: 'Wasteful',
      where: '',
      isGeneric: false,
      kept: null,
      unknown: null,
      size: 24,
      padding: 14,
      sizeAfter: 16,
      saved: 8,
      ptrdata: 0,
      ptrdataAfter: 0,
      slot: 24,
      slotAfter: 16,
      slotSaved: 8,
      moves: 1,
      instances: 1,
      allSaved: 8,
      allSlotSaved: 8,
    },
    {
      size: 96,
      padding: 21,
      sizeAfter: 80,
      saved: 16,
      ptrdata: 32,
      ptrdataAfter: 16,
      slot: 96,
      slotAfter: 80,
      slotSaved: 16,
      moves: 2,
      instances: 1_000_000,
      allSaved: 16_000_000,
      allSlotSaved: 16_000_000,
    },
  ])
})

test('of what is to be kept nothing is saved, of what is not known nothing is said', () => {
  const rows = rowsOf([
    fileOf(`type Kept struct { a bool; b int64; c bool; _ [7]byte; d bool; e int64; f bool }
type Unknown struct { a bool; b Missing }
`),
  ])
  expect(rows[0]).toMatchObject({
    size: 48,
    sizeAfter: 48,
    saved: 0,
    moves: 0,
    kept: expect.any(String) as string,
  })
  expect(rows[1]).toMatchObject({
    size: null,
    padding: null,
    sizeAfter: null,
    saved: null,
    slot: null,
    slotSaved: null,
    moves: null,
    allSaved: null,
    allSlotSaved: null,
    unknown: expect.any(String) as string,
  })
})

test('a place is said where there are several', () => {
  const text = 'package p\ntype T struct{}\nfunc f() { type U struct{} }\n'
  expect(rowsOf([fileOf(text)]).map(({ where }) => where)).toEqual(['', 'in f'])
  const other = fileOf('package p\ntype V struct{}\n', 'b.go')
  expect(rowsOf([fileOf(text), other]).map(({ where }) => where)).toEqual(['a.go', 'a.go in f', 'b.go'])
})

test('a struct may be called as what every object has', () => {
  expect(rowsOf([fileOf('type constructor struct{ a bool }\n')])[0].instances).toBe(1)
})

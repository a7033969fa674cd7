import { expect, test } from 'vitest'
import { analyze } from '../engine/index.ts'
import { targets } from '../engine/target.ts'
import { noAssumptions } from '../engine/options.ts'
import { indexAt, keysOf, savingOf, selectedStruct } from './structs.ts'

const analyzeText = (text: string) =>
  analyze([{ path: 'a.go', text, package: '' }], {
    target: targets[0],
    go: '1.26',
    index: { go: '1.26', packages: {}, tags: {}, notInHeap: [] },
    std: new Map(),
    assume: noAssumptions,
  })

const source = `type Small struct { a, b bool }
type Wasteful struct { a bool; b int64; c bool }
type Worse struct { a bool; b int64; c bool; d int64; e bool }
type Unknown struct { a Missing }
type Kept struct { a bool; b int64; c bool; _ [7]byte; d bool; e int64; f bool }
`

const { structs } = analyzeText(source)

test('what the suggested order saves', () => {
  expect(structs.map(savingOf)).toEqual([0, 8, 16, 0, 0])
})

test('the struct with the largest saving is selected unless another is by name', () => {
  expect(selectedStruct(structs, null)?.layout.name).toBe('Worse')
  expect(selectedStruct(structs, 'Small')?.layout.name).toBe('Small')
  expect(selectedStruct(structs, 'Gone')?.layout.name).toBe('Worse')
  expect(selectedStruct(structs.slice(0, 1), null)?.layout.name).toBe('Small')
  expect(selectedStruct([], null)).toBeUndefined()
})

test('a caret selects the struct that it is in, or after', () => {
  const at = (text: string) => structs[indexAt(structs, source.indexOf(text))].layout.name
  expect([at('Small'), at('a, b'), at('b int64; c bool }'), at('Missing')]).toEqual([
    'Small',
    'Small',
    'Wasteful',
    'Unknown',
  ])
  expect(indexAt(structs, 0)).toBe(-1)
})

test('every struct has a key of its own', () => {
  const { structs } = analyzeText(`package p
type T struct{}
func f() { type T struct{}; { type T struct{} } }
var a, b = struct{ b bool }{}, struct{ n int }{}
`)
  expect(keysOf(structs)).toEqual(['T', 'f:T', 'f:T#2', '', '#2'])
  expect(selectedStruct(structs, 'f:T#2')).toBe(structs[2])
})

import { expect, test } from 'vitest'
import { analyze } from '../engine/index.ts'
import { targets } from '../engine/target.ts'
import { noAssumptions } from '../share/document.ts'
import { savingOf, selectedStruct, structAt } from './structs.ts'

const source = `type Small struct { a, b bool }
type Wasteful struct { a bool; b int64; c bool }
type Worse struct { a bool; b int64; c bool; d int64; e bool }
type Unknown struct { a Missing }
`

const { structs } = analyze([{ path: 'a.go', text: source, package: '' }], {
  target: targets[0],
  go: '1.26',
  index: { go: '1.26', packages: {}, tags: {}, notInHeap: [] },
  std: new Map(),
  assume: noAssumptions,
})

test('what the suggested order saves', () => {
  expect(structs.map(savingOf)).toEqual([0, 8, 16, 0])
})

test('the struct with the largest saving is selected unless another is by name', () => {
  expect(selectedStruct(structs, null)?.layout.name).toBe('Worse')
  expect(selectedStruct(structs, 'Small')?.layout.name).toBe('Small')
  expect(selectedStruct(structs, 'Gone')?.layout.name).toBe('Worse')
  expect(selectedStruct(structs.slice(0, 1), null)?.layout.name).toBe('Small')
  expect(selectedStruct([], null)).toBeUndefined()
})

test('a caret selects the struct that it is in, or after', () => {
  const at = (text: string) => structAt(structs, source.indexOf(text))?.layout.name
  expect([at('Small'), at('a, b'), at('b int64; c bool }'), at('Missing')]).toEqual([
    'Small',
    'Small',
    'Wasteful',
    'Unknown',
  ])
  expect(structAt(structs, 0)).toBeUndefined()
})

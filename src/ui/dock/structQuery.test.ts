import { expect, test } from 'vitest'
import { analyze } from '../../engine/index.ts'
import { targets } from '../../engine/target.ts'
import { noAssumptions } from '../../engine/options.ts'
import { structRows } from '../../state/structRows.ts'
import { queried, sortedBy, usualQuery, type StructQuery } from './structQuery.ts'

const { structs } = analyze(
  [
    {
      path: 'a.go',
      package: '',
      text: `type Small struct { a, b bool }
type Wasteful struct { a bool; b int64; c bool }
type Unknown struct { a Missing }
type Pair struct { a, b int32 }
type Worse struct { a bool; b int64; c bool; d int64; e bool }
`,
    },
  ],
  {
    target: targets[0],
    go: '1.26',
    index: { go: '1.26', packages: {}, tags: {}, notInHeap: [] },
    std: new Map(),
    assume: noAssumptions,
  },
)
const namesOf = (query: Partial<StructQuery>, instances = {}) =>
  queried(structRows(structs, instances, targets[0]), { ...usualQuery, ...query }).map(({ name }) => name)

test('what saves most comes first, what is alike in source order, what is not known last', () => {
  expect(namesOf({})).toEqual(['Worse', 'Wasteful', 'Small', 'Pair', 'Unknown'])
  expect(namesOf({ isDown: false })).toEqual(['Small', 'Pair', 'Wasteful', 'Worse', 'Unknown'])
  expect(namesOf({ by: 'name', isDown: false })).toEqual(['Pair', 'Small', 'Unknown', 'Wasteful', 'Worse'])
})

test('many instances of a small saving outrank few of a large one', () => {
  expect(namesOf({}, { Wasteful: 3 })[0]).toBe('Wasteful')
  expect(namesOf({}, { Worse: 0 })).toEqual(['Wasteful', 'Small', 'Pair', 'Worse', 'Unknown'])
})

test('only those that are looked for', () => {
  expect(namesOf({ text: ' W ' })).toEqual(['Worse', 'Wasteful', 'Unknown'])
  expect(namesOf({ which: 'shrinking' })).toEqual(['Worse', 'Wasteful'])
  expect(namesOf({ which: 'crossing' })).toEqual(['Worse', 'Wasteful'])
  expect(namesOf({ which: 'unknown' })).toEqual(['Unknown'])
  expect(namesOf({ which: 'unknown', text: 'small' })).toEqual([])
})

test('a column that is pressed again is sorted the other way round', () => {
  const bySize = sortedBy(usualQuery, 'size')
  expect([bySize.isDown, sortedBy(bySize, 'size').isDown, sortedBy(bySize, 'name').isDown]).toEqual([
    true,
    false,
    false,
  ])
})

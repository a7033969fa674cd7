import { expect, test } from 'vitest'
import { proposals } from '../../engine/order/proposals.ts'
import type { Goarch } from '../../engine/target.ts'
import { compareTargets } from '../../state/compareTargets.ts'
import { structsOn } from '../../state/testStructsOn.ts'
import { targetCells } from './targetCells.ts'
import { chosenOrderRow, figureRows, targetFieldRows } from './targetRows.ts'

async function columnsOf(text: string, name: string) {
  const structs = structsOn(text, 'amd64')
  const index = structs.findIndex(({ layout }) => layout.name === name)
  const columns = await compareTargets(
    structs,
    index,
    (goarch) => Promise.resolve(structsOn(text, goarch)),
    proposals,
  )
  return columns!
}

// Sizes and offsets by package unsafe, pointer bytes by type descriptors, the best of all permutations by
// reflect.StructOf, with go1.26.8 and GOARCH=amd64, 386.
const plain = 'type T struct {\n\ta bool\n\tn int64\n\tp *int\n\ts string\n\tb bool\n\th [3]uint16\n}\n'

test('figures as declared, and in the best order of each target', async () => {
  const columns = await columnsOf(plain, 'T')
  const figures = figureRows(columns, 'suggested').map(({ name, cells }) => [name, ...cells])
  expect(figures).toEqual([
    ['Size', { now: 48, best: 40 }, { now: 32, best: 28 }],
    ['Align', { now: 8, best: 8 }, { now: 4, best: 4 }],
    ['Padding', { now: 8, best: 0 }, { now: 4, best: 0 }],
    ['Pointer bytes', { now: 32, best: 24 }, { now: 20, best: 16 }],
    ['Size class', { now: 48, best: 48 }, { now: 32, best: 32 }],
  ])
})

test('the order of one target on the others', async () => {
  // Best on 386 by one line; there an int64 has the alignment of a pointer.
  const columns = await columnsOf(
    'type T struct {\n\ta int32\n\tn int64\n\tb int32\n\tm int64\n\tc bool\n\td int32\n\te bool\n}\n',
    'T',
  )
  const sizes = (goarch: Goarch) => chosenOrderRow(columns, 'suggested', goarch)?.cells
  expect(sizes('386')).toEqual([
    { now: 40, best: 32 },
    { now: 32, best: 32 },
  ])
  expect(sizes('amd64')).toEqual([
    { now: 32, best: 32 },
    { now: 32, best: 32 },
  ])
  expect(figureRows(columns, 'suggested')[0].cells).toEqual([
    { now: 48, best: 32 },
    { now: 36, best: 32 },
  ])
})

test('fields that only other targets have stand after what is before them there', async () => {
  const columns = await columnsOf(
    '-- t_386.go --\npackage p\ntype T struct { dev uint16; old bool; ino uint32; pad [3]byte }\n' +
      '-- t_amd64.go --\npackage p\ntype T struct { dev uint64; ino uint64; flag bool; _ [7]byte; gen int32 }\n',
    'T',
  )
  const rows = targetFieldRows(columns, 'amd64')
  expect(rows.map(({ name, index }) => [name, index])).toEqual([
    ['dev', 0],
    ['old', -1],
    ['ino', 1],
    ['pad', -1],
    ['flag', 2],
    ['_', 3],
    ['gen', 4],
  ])
  expect(rows[0].cells).toEqual([
    { offset: 0, size: 8, type: 'uint64' },
    null,
    { offset: 0, size: 2, type: 'uint16' },
  ])
  expect(rows[1]).toMatchObject({ type: 'bool', cells: [null, null, { offset: 2, size: 1 }] })
  expect(chosenOrderRow(columns, 'suggested', 'amd64')).toBeNull()
  expect(figureRows(columns, 'suggested')[0].cells).toEqual([
    { now: 32, best: 32 },
    null,
    { now: 12, best: 12 },
  ])
})

test('as cells to be copied', async () => {
  const columns = await columnsOf('type T struct {\n\tok bool\n\tp *T\n\tend bool\n}\n', 'T')
  const figures = [...figureRows(columns, 'suggested'), chosenOrderRow(columns, 'suggested', 'amd64')!]
  const cells = targetCells(columns, targetFieldRows(columns, 'amd64'), figures)
  const narrow = '386 arm mips mipsle'
  const wide = columns[0].goarchs.join(' ')
  expect(cells).toEqual([
    ['Field', 'Type', `Offset ${wide}`, `Size ${wide}`, `Offset ${narrow}`, `Size ${narrow}`],
    ['ok', 'bool', 0, 1, 0, 1],
    ['p', '*T', 8, 8, 4, 4],
    ['end', 'bool', 16, 1, 8, 1],
    ['Size', '', '', 24, '', 12],
    ['Size, reordered', '', '', 16, '', 8],
    ['Align', '', '', 8, '', 4],
    ['Padding', '', '', 14, '', 6],
    ['Padding, reordered', '', '', 6, '', 2],
    ['Pointer bytes', '', '', 16, '', 8],
    ['Pointer bytes, reordered', '', '', 8, '', 4],
    ['Size class', '', '', 24, '', 16],
    ['Size class, reordered', '', '', 16, '', 8],
    ['amd64’s order', '', '', 16, '', 8],
  ])
})

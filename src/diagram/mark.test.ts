import { readFileSync, writeFileSync } from 'node:fs'
import { createElement } from 'preact/compat'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { withOrder } from '../engine/layout/withOrder.ts'
import { targetOf } from '../engine/target.ts'
import { markOf } from './mark.ts'
import { Marking } from './Marking.tsx'
import { light } from './palette.ts'
import { rowOf } from './rows.ts'
import { scene, type DiagramView } from './scene.ts'
import { empty, guard, layoutOf, quota, session, sessionOrder, types } from './testStructs.ts'
import { tracePath } from './trace.ts'

const view: DiagramView = { target: targetOf('amd64')!, bytesPerRow: 8, width: 398, before: null }
const declared = scene(session, view)
const reordered = withOrder(session, sessionOrder)
const suggested = scene(reordered, { ...view, before: session })
const indexOf = (name: string) => session.fields.findIndex((field) => field.name === name)

/** Rewritten by `UPDATE_GOLDEN=1 npx vitest run src/diagram`. */
test('a marked field has an outline, its offset, and the cause of its padding', () => {
  const mark = markOf(declared, indexOf('admin'))
  expect(mark.chip?.text).toBe('104')
  expect(mark.cause?.text).toBe('7 pad: last *Frame starts at a multiple of 8')
  const { width, height } = declared
  const marking = createElement(Marking, { mark, width, height, palette: light })
  const svg = `${renderToStaticMarkup(marking).replaceAll('><', '>\n<')}\n`
  const path = new URL('testdata/marking.svg', import.meta.url)
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, svg)
  expect(svg).toBe(readFileSync(path, 'utf8'))
})

test('a cause without room in the padding is a note at its row', () => {
  const narrow = scene(session, { ...view, width: 300 })
  const { cause, note } = markOf(narrow, indexOf('weight'))
  expect(cause).toBeNull()
  expect(note).toMatchObject({ text: '4 pad: opened time.Time starts at a multiple of 8' })
})

test('fields of no size or no place are marked too', () => {
  const last = guard.fields.length - 1
  expect(markOf(scene(guard, view), last).outlines).toHaveLength(1)
  const balance = quota.fields.findIndex((field) => field.name === 'balance')
  expect(markOf(scene(quota, view), balance)).toMatchObject({ outlines: [{ length: 4 }] })
})

test('fields of no size at one offset share a mark', () => {
  const picture = scene(empty, view)
  const [first, second] = empty.fields.map((_, i) => markOf(picture, i).outlines)
  expect(first).toHaveLength(1)
  expect(second).toEqual(first)
})

test('a field in a row that is left out is marked at its tear', () => {
  const longer = layoutOf(
    'T',
    16_000,
    8,
    Array.from({ length: 2000 }, (_, i) => [`f${i}`, i * 8, types.int64]),
  )
  const picture = scene(longer, view)
  const [tear] = picture.tears
  const middle = longer.fields.length / 2
  expect(picture.blocks.some(({ of }) => of.field === middle)).toBe(false)
  const { outlines, chip } = markOf(picture, middle)
  expect(outlines).toMatchObject([[{ x: tear.x, y: tear.y }, {}, { y: tear.y + tear.h }, {}]])
  expect(chip).toBeNull()
})

test('a field says its padding and the cause by name', () => {
  expect(declared.blocks[indexOf('admin')].title).toBe(
    'admin bool: offset 104, 1 B, align 1, then 7 B padding: last *Frame starts at a multiple of 8',
  )
})

test('the trace leads through the channel to the ruler', () => {
  const path = tracePath({ scene: declared, offset: 104 }, { scene: suggested, offset: 2 }, 426)
  expect(path).toMatch(/^M\d+ 242H\d+\.5q5 0 5 -5V\d+q0 -5 5 -5H\d+$/)
})

test('the trace passes behind labels', () => {
  const { pointers, cacheBrackets, grid } = { ...declared, pointers: declared.pointers! }
  const middle = (pointers.from + pointers.to) / 2
  const offset = rowOf(grid.rows, Math.floor((middle - grid.top) / grid.rowHeight)).from
  const [line] = cacheBrackets
  const path = tracePath({ scene: declared, offset }, { scene: suggested, offset: 32 }, 426)!
  expect(Number(/^M(\d+\.?\d*)/.exec(path)![1])).toBeGreaterThan(pointers.x + 5)
  expect(path).toContain(`H${426 + line.x - 7}M${426 + line.x + 7} `)
})

test('a field in a row that is left out has no trace', () => {
  const tear = { row: 0, from: 0, to: 168, kind: 'tear' as const, path: null }
  const rows = { stretches: [tear], count: 1, bytesPerRow: 8 }
  const many = { ...declared, grid: { ...declared.grid, rows } }
  expect(tracePath({ scene: many, offset: 104 }, { scene: suggested, offset: 2 }, 426)).toBeNull()
})

import fc from 'fast-check'
import { createElement } from 'preact/compat'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { place } from '../engine/layout/place.ts'
import type { Shape, StructLayout } from '../engine/layout/structLayout.ts'
import { withOrder } from '../engine/layout/withOrder.ts'
import { targetOf } from '../engine/target.ts'
import { textWidth } from './labels.ts'
import { shownRows } from './grid.ts'
import { runsOf } from './outline.ts'
import { light } from './palette.ts'
import { Picture } from './Picture.tsx'
import { rowOf } from './rows.ts'
import { scene, type DiagramView } from './scene.ts'
import { arrayOf, guard, layoutOf, page, quota, session, structOf, types } from './testStructs.ts'

const amd64 = targetOf('amd64')!
const widths = [4, 8, 16, 64] as const
const view: DiagramView = { target: amd64, bytesPerRow: 8, width: 398, before: null }

/** The layout of fields in this order. */
function laidOut(name: string, shapes: readonly Shape[]): StructLayout {
  const { offsets, size, align } = place(shapes)
  return layoutOf(
    name,
    size,
    align,
    shapes.map((each, i) => [`f${i}`, offsets[i], each] as const),
  )
}

const { bool, int32, int64, string, bytes, conn, time, mutex, empty } = types
const small = fc.constantFrom(bool, int32, int64, string, bytes, conn, time, mutex, empty)
const anyShape = fc.oneof(
  small,
  fc.tuple(fc.nat(40), small).map(([len, elem]) => arrayOf(len, elem)),
  fc.array(small, { maxLength: 5 }).map((shapes) => {
    const { offsets, size, align } = place(shapes)
    return structOf('inner', size, align, ...shapes.map((each, i) => [`g${i}`, offsets[i], each] as const))
  }),
)
const structs = fc.array(anyShape, { maxLength: 12 }).map((shapes) => laidOut('T', shapes))
const views = fc.record({
  target: fc.constant(amd64),
  bytesPerRow: fc.constantFrom(...widths),
  width: fc.integer({ min: 200, max: 900 }),
  before: fc.constant(null),
})

test('every byte of a row that is drawn belongs to one field or to padding', () => {
  fc.assert(
    fc.property(structs, views, (layout, view) => {
      const { grid } = scene(layout, view)
      const rows = shownRows(grid).map((i) => rowOf(grid.rows, i))
      const covered = rows.map(() => 0)
      for (const { offset, size, padding } of layout.fields) {
        const end = offset! + size!
        for (const run of [...runsOf(grid, offset!, end), ...runsOf(grid, end, end + padding!)]) {
          covered[run.row] += run.to - run.from
        }
      }
      const whole = rows.map((row) => Math.min(row.to, row.torn ? Infinity : layout.size!) - row.from)
      const expected = rows.map((row, i) => (row.torn ? view.bytesPerRow : whole[i]))
      expect(covered).toEqual(expected)
    }),
  )
})

test('what is written in a block stays in it', () => {
  fc.assert(
    fc.property(structs, views, (layout, view) => {
      for (const { caption, words, outlines, dots } of scene(layout, view).blocks) {
        const right = Math.max(...outlines.flat().map(({ x }) => x))
        const left = Math.min(...outlines.flat().map(({ x }) => x))
        if (caption) {
          const { x, name, type, condensed } = caption
          const face = condensed ? 'condensed' : 'semibold'
          expect(x + textWidth(name, face, 11) + textWidth(type, 'regular', 11)).toBeLessThan(right)
        }
        for (const { x, text } of words) expect(x - textWidth(text, 'regular', 9.5)).toBeGreaterThan(left)
        for (const { x } of dots) expect(x).toSatisfy((dot: number) => dot > left && dot < right)
      }
    }),
  )
})

test('neither a caption nor a word lies on a pointer dot', () => {
  const text: Shape = { ...string, size: 8, align: 4, ptrdata: 4 }
  const seen = new Set<string>()
  for (let letters = 1; letters < 40; letters++) {
    const request = structOf('T'.repeat(letters), 8, 4, ['Method', 0, text])
    const before = layoutOf('Call', 16, 4, [
      ['n', 0, arrayOf(2, int32)],
      ['Request', 8, request],
    ])
    const fields = before.fields.toReversed().map((field, i) => ({ ...field, offset: 8 * i }))
    const view386 = { ...view, target: targetOf('386')!, before }
    const [{ caption, words, dots }] = scene({ ...before, fields }, view386).blocks
    const { x, name, type, was } = caption!
    seen.add(`${type && 'type'} ${was}`)
    const end =
      x +
      textWidth(name, 'semibold', 11) +
      (type ? 5 + textWidth(type, 'regular', 11) : 0) +
      (was ? 9 + textWidth(was, 'regular', 10) : 0)
    expect(end).toBeLessThan(dots[0].x - 5)
    for (const { x, text } of words)
      expect(x - textWidth(text, 'regular', 9.5)).toBeGreaterThan(dots[0].x + 3)
  }
  expect(seen).toEqual(new Set(['type was 8', 'type ', ' ']))
})

test('a byte of a phone has room for a short name', () => {
  const { blocks } = scene(session, { ...view, width: 370 })
  const names = blocks.filter(({ caption }) => caption?.condensed).map(({ caption }) => caption?.name)
  expect(names).toEqual(['closed', 'secure', 'admin'])
})

test('a dot for every pointer word', () => {
  const dots = scene(session, view).blocks.flatMap((block) => block.dots)
  expect(dots).toHaveLength(6)
})

describe('a picture is bounded', { timeout: 60_000 }, () => {
  const many = (each: Shape, n = 20_000) => Array<Shape>(n).fill(each)
  const flags = laidOut('Flags', many(bool, 1000))
  test.each<[string, StructLayout]>([
    ['20,000 bools', laidOut('T', many(bool))],
    ['20,000 integers', laidOut('T', many(int64))],
    ['20,000 strings', laidOut('T', many(string))],
    ['20,000 fields with padding', laidOut('T', many(structOf('E', 16, 8, ['a', 0, bool], ['b', 8, int64])))],
    ['20,000 large arrays', laidOut('T', many(arrayOf(200, string)))],
    ['20,000 of size 0', laidOut('T', many(empty))],
    ['1 GiB', laidOut('T', [arrayOf(2 ** 30, bool), bool])],
    ['the largest', laidOut('T', [arrayOf(2 ** 46, conn)])],
    [
      'a struct of 1,000 bools',
      laidOut(
        'T',
        many(
          structOf('Flags', 1000, 1, ...flags.fields.map((f) => [f.name, f.offset!, f.shape!] as const)),
          100,
        ),
      ),
    ],
    ['unknown', { ...quota, fields: [...quota.fields, ...Array(20_000).fill(quota.fields[3])] }],
  ])('%s', (_, layout) => {
    for (const bytesPerRow of widths) {
      for (const from of [0, 1000]) {
        const picture = scene(layout, { ...view, bytesPerRow, rows: { from, to: from + 60 } })
        const svg = renderToStaticMarkup(createElement(Picture, { scene: picture, palette: light, id: 'd' }))
        const shapes = svg.match(/<(?:path|rect|circle|text|tspan)/g) ?? []
        expect(shapes.length).toBeLessThan(bytesPerRow === 64 ? 8500 : 3000)
      }
    }
  })
})

describe('why there is padding', () => {
  const causes = (layout: StructLayout) => scene(layout, view).paddings.map((padding) => padding.title)
  test('the next field, or the struct itself', () => {
    expect(causes(session)[0]).toBe('7 pad: id int64 starts at a multiple of 8')
    expect(causes(laidOut('T', [int64, bool]))).toEqual(['7 pad: T aligns to 8, for arrays'])
  })
  test('a zero-size last field, but only where it makes the struct larger', () => {
    expect(causes(guard)).toEqual(['8 pad: so that a pointer to done does not point past Guard'])
    expect(causes(laidOut('T', [int64, bool, empty]))).toEqual(['7 pad: T aligns to 8, for arrays'])
  })
})

test('what is left out is said', () => {
  expect(scene(page, view).tears.map((tear) => tear.text)).toEqual(['4,072 B more, 509 rows'])
  const picture = scene(laidOut('T', Array<Shape>(10_000).fill(int64)), view)
  expect(picture.grid.rows.count).toBe(1001)
  expect(picture.tears.map(({ text }) => text)).toEqual(['9,000 fields, 72,000 B more'])
})

test('the picture in a sentence', () => {
  expect(scene(session, view).summary).toBe(
    'Declared layout of Session: 168 bytes, 14 fields, 25 bytes of padding, 144 pointer bytes',
  )
  expect(scene(quota, view).summary).toBe(
    'Declared layout of Quota: exact up to byte 16, its size is unknown',
  )
})

test('a moved field was where it is declared, also where fields have no place in the source', () => {
  const declared = laidOut('_Ctype_struct_s', [bool, int64, bool, string])
  const nowhere = { ...declared, fields: declared.fields.map((field) => ({ ...field, from: 0, to: 0 })) }
  const { blocks } = scene(withOrder(nowhere, [2, 3, 1, 0]), { ...view, before: nowhere })
  const was = blocks.flatMap(({ title }) => /^(\w+).*\bwas (\d+)/s.exec(title)?.slice(1).join(' ') ?? [])
  expect(was).toEqual(['f1 8', 'f0 0'])
})

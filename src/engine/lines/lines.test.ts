/** What is said of cache lines holds byte by byte. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldLayout, StructLayout } from '../layout/structLayout.ts'
import { targetOf } from '../target.ts'
import { elementsOnLines } from './elements.ts'
import { fieldLines, linesOf } from './fieldLines.ts'
import { falseSharing } from './sharing.ts'
import { heapStarts, linesTouched, touchedFrom } from './starts.ts'
import { suggestLines } from './suggestion.ts'
import type { Use } from './use.ts'

const amd64 = targetOf('amd64')!

/** A struct of fields without alignment, one after the other: name and size. */
function layoutOf(...sizes: readonly number[]): StructLayout {
  let offset = 0
  const fields = sizes.map((size, index): FieldLayout => {
    const place = { offset, size, align: 1, ptrdata: 0, padding: 0, line: index }
    offset += size
    return { index, name: `f${index}`, type: 'T', shape: null, embedded: false, from: 0, to: 0, ...place }
  })
  const names = { package: '', name: 'T', scope: null, generic: null, file: '', fieldsFile: '' }
  return { ...names, from: 0, to: 0, size: offset, align: 1, ptrdata: 0, unknown: null, fields }
}

const sizes = fc.array(fc.nat(90), { minLength: 1, maxLength: 8 })
const uses = fc.array(fc.constantFrom<Use | null>(null, 'hot', 'A', 'B'), { minLength: 8, maxLength: 8 })

test('a field is on the lines of its bytes', () => {
  const layout = layoutOf(60, 0, 8, 128, 1)
  expect(fieldLines(layout, 64)).toEqual([
    { index: 0, first: 0, last: 0 },
    { index: 2, first: 0, last: 1 },
    { index: 3, first: 1, last: 3 },
    { index: 4, first: 3, last: 3 },
  ])
  expect(fieldLines(layout, 64, 4)[1]).toEqual({ index: 2, first: 1, last: 1 })
  expect(
    linesOf(layout, 64, 10).map(({ from, to, fields }) => [from, to, ...fields.map((each) => each.index)]),
  ).toEqual([
    [0, 64, 0, 2],
    [64, 128, 2, 3],
    [128, 192, 3],
    [192, 197, 3, 4],
  ])
})

test('elements are on the lines of their bytes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.constantFrom(32, 64, 128, 256), (size, line) => {
      const elements = elementsOnLines(size, line, Infinity)!
      const owners = new Map<number, Set<number>>()
      const count = Math.max(elements.period, 2) + 1
      for (let byte = 0; byte < count * size; byte++) {
        const of = Math.floor(byte / line)
        owners.set(of, (owners.get(of) ?? new Set()).add(Math.floor(byte / size)))
      }
      const linesBy = Array.from({ length: elements.period }, (_, i) =>
        [...owners].filter(([, of]) => of.has(i)).map(([of]) => of),
      )
      expect(elements.spans).toEqual(linesBy.map((of) => ({ first: of[0], last: of.at(-1) })))
      expect(elements.touched.mean * elements.period).toBeCloseTo(linesBy.flat().length)
      expect((elements.period * size) % line).toBe(0)
      const shares = linesBy.filter((of) => of.some((each) => owners.get(each)!.size > 1))
      expect(elements.sharing).toBe(shares.length)
    }),
  )
})

test('what shares a line has a byte on it', () => {
  fc.assert(
    fc.property(sizes, uses, fc.nat(63), (each, use, at) => {
      const layout = layoutOf(...each)
      const found = falseSharing(layout, (i) => use[i], [{ at, objects: 1 }], 64)
      const share = (start: number, a: FieldLayout, b: FieldLayout) => {
        const bytes = ({ offset, size }: FieldLayout) =>
          Array.from({ length: size! }, (_, i) => start + offset! + i)
        const of = new Set(bytes(a).map((byte) => byte >> 6))
        return bytes(b).some((byte) => of.has(byte >> 6))
      }
      for (const a of layout.fields)
        for (const b of layout.fields.slice(a.index + 1)) {
          const pair = found.find(({ fields }) => fields[0] === a.index && fields[1] === b.index)
          const isOfTwo = use[a.index] !== null && use[b.index] !== null && use[a.index] !== use[b.index]
          expect([pair?.fromLine ?? false, pair?.objects ?? 0]).toEqual(
            isOfTwo ? [share(0, a, b), Number(share(at, a, b))] : [false, 0],
          )
        }
    }),
  )
})

test('what is suggested parts every pair, where objects start and on a line', () => {
  fc.assert(
    fc.property(sizes, uses, (each, use) => {
      const layout = layoutOf(...each)
      const suggested = suggestLines({ layout, usage: (i) => use[i], target: amd64, go: '1.26', line: 64 })
      const shared = falseSharing(layout, (i) => use[i], heapStarts(layout.size!, 0, amd64, '1.26', 64), 64)
      if (!suggested.ok) {
        expect(shared).toEqual([])
        return
      }
      const { layout: after, lineOrder } = suggested.suggestion
      const starts = heapStarts(after.size!, 0, amd64, '1.26', 64)
      const usage = (i: number) => use[after.fields[i].index] ?? null
      const declared = after.fields.map(({ index, line }) => (line < 0 ? -1 : index)).filter((i) => i >= 0)
      expect(declared).toEqual(lineOrder)
      const of = (i: number) => (after.fields[i].line < 0 ? null : usage(i))
      expect(falseSharing(after, of, starts, 64)).toEqual([])
    }),
  )
})

test('where every object starts on a line, all touch as many', () => {
  expect(heapStarts(128, 8, amd64, '1.26', 64)).toEqual([{ at: 0, objects: 62 }])
  expect(touchedFrom(heapStarts(0, 0, amd64, '1.26', 64), 0, 64)).toBeNull()
  expect(linesTouched(60, 4, 64)).toBe(1)
  expect(linesTouched(61, 4, 64)).toBe(2)
  // what is tiny stays in its block of 16 bytes
  for (let size = 1; size < 16; size++)
    expect(touchedFrom(heapStarts(size, 0, amd64, '1.26', 64), size, 64)).toEqual({ min: 1, max: 1, mean: 1 })
})

test('what has one declared line and two uses is not parted', () => {
  const layout = layoutOf(8, 8)
  const oneLine = { ...layout, fields: layout.fields.map((field) => ({ ...field, line: 0 })) }
  const usage = (i: number): Use => (i === 0 ? 'A' : 'B')
  expect(suggestLines({ layout: oneLine, usage, target: amd64, go: '1.26', line: 64 })).toEqual({
    ok: false,
    why: 'f0 and f1 stand on one line: part it first.',
  })
})

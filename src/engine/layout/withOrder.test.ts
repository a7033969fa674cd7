import { expect, test } from 'vitest'
import type { FieldLayout, StructLayout } from './structLayout.ts'
import { withOrder } from './withOrder.ts'

/** A field by its line, size, alignment and pointer bytes. */
function field(name: string, line: number, size: number | null, align: number, ptrdata: number) {
  const place = { offset: null, padding: null, embedded: false, from: 0, to: 0 }
  return { name, type: 'T', shape: null, size, align, ptrdata, line, ...place }
}

function layout(declared: readonly Omit<FieldLayout, 'index'>[], size: number | null): StructLayout {
  const names = { package: '', name: 'T', scope: null, generic: null, file: '', fieldsFile: '' }
  const fields = declared.map((field, index) => ({ ...field, index }))
  return { ...names, from: 0, to: 0, size, align: 8, ptrdata: 0, unknown: null, fields }
}

// type T struct { a, b bool; n int64; s string; f bool }: 40 bytes, 24 pointer bytes, all by go build.
const fields = [
  field('a', 0, 1, 1, 0),
  field('b', 0, 1, 1, 0),
  field('n', 1, 8, 8, 0),
  field('s', 2, 16, 8, 8),
  field('f', 3, 1, 1, 0),
]

test('lays the lines out anew', () => {
  const { size, ptrdata, fields: ordered } = withOrder(layout(fields, 40), [2, 1, 3, 0])
  expect({ size, ptrdata }).toEqual({ size: 32, ptrdata: 8 })
  expect(ordered.map(({ index, name, offset, padding }) => [index, name, offset, padding])).toEqual([
    [3, 's', 0, 0],
    [2, 'n', 16, 0],
    [4, 'f', 24, 0],
    [0, 'a', 25, 0],
    [1, 'b', 26, 5],
  ])
})

test('the declared order gives the declared layout', () => {
  const { size, ptrdata, fields: same } = withOrder(layout(fields, 40), [0, 1, 2, 3])
  expect({ size, ptrdata, padding: same.map((each) => each.padding) }).toEqual({
    size: 40,
    ptrdata: 24,
    padding: [0, 6, 0, 0, 7],
  })
})

test('a layout that is not known stays as it is', () => {
  const unknown = layout([...fields, field('u', 4, null, 8, 0)], null)
  expect(withOrder(unknown, [4, 3, 2, 1, 0])).toBe(unknown)
})

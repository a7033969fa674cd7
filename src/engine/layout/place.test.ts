import { expect, test } from 'vitest'
import { place, roundUp } from './place.ts'

const bool = { size: 1, align: 1 }
const int64 = { size: 8, align: 8 }
const empty = { size: 0, align: 1 }

test('no fields', () => {
  expect(place([])).toEqual({ offsets: [], end: 0, size: 0, align: 1 })
})

test('padding before a field and after the last one', () => {
  expect(place([bool, int64, bool])).toEqual({ offsets: [0, 8, 16], end: 17, size: 24, align: 8 })
})

test('a zero-size last field takes a byte, but not where all are zero-size', () => {
  expect(place([int64, empty])).toEqual({ offsets: [0, 8], end: 8, size: 16, align: 8 })
  expect(place([empty, int64])).toEqual({ offsets: [0, 0], end: 8, size: 8, align: 8 })
  expect(place([empty, empty])).toEqual({ offsets: [0, 0], end: 0, size: 0, align: 1 })
})

test('a zero-size field aligns all the same', () => {
  const none = { size: 0, align: 8 }
  expect(place([bool, none])).toEqual({ offsets: [0, 8], end: 8, size: 16, align: 8 })
  expect(place([none, bool])).toEqual({ offsets: [0, 0], end: 1, size: 8, align: 8 })
})

test('sizes beyond 32 bits', () => {
  expect(place([bool, { size: 2 ** 40, align: 1 }, int64])).toEqual({
    offsets: [0, 1, 2 ** 40 + 8],
    end: 2 ** 40 + 16,
    size: 2 ** 40 + 16,
    align: 8,
  })
  expect(roundUp(2 ** 52 + 1, 8)).toBe(2 ** 52 + 8)
})

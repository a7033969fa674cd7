import { expect, test } from 'vitest'
import { isPointerWord } from './pointerWords.ts'
import type { Kind, Shape, ShapeField } from './structLayout.ts'

const type = (kind: Kind, size: number, ptrdata: number): Shape => ({
  type: kind,
  kind,
  size,
  align: Math.min(size, 8),
  ptrdata,
  fields: [],
  elem: null,
  len: 0,
})
const int = type('int', 8, 0)
const uint32 = type('uint32', 4, 0)
const pointer = type('pointer', 8, 8)
const string = type('string', 16, 8)
const slice = type('slice', 24, 8)
const any = type('eface', 16, 16)

const struct = (size: number, ptrdata: number, ...fields: [number, Shape][]): Shape => ({
  ...type('struct', size, ptrdata),
  fields: fields.map(([offset, shape], i): ShapeField => ({ name: `f${i}`, offset, shape })),
})
const array = (len: number, elem: Shape, ptrdata: number): Shape => ({
  ...type('array', len * elem.size, ptrdata),
  elem,
  len,
})

function bitmap(shape: Shape, ptrSize: 4 | 8 = 8): string {
  const words = Math.ceil(shape.ptrdata / ptrSize)
  return Array.from({ length: words }, (_, i) =>
    isPointerWord(shape, i * ptrSize, ptrSize) ? '1' : '0',
  ).join('')
}

// The bitmaps are those of the type descriptors of compiled programs, lowest word first.
test.each([
  ['struct{uint32; string}', struct(24, 16, [0, uint32], [8, string]), '01'],
  ['struct{string; *uint32}', struct(24, 24, [0, string], [16, pointer]), '101'],
  ['struct{string; uint32}', struct(24, 8, [0, string], [16, uint32]), '1'],
  ['struct{any; int}', struct(24, 16, [0, any], [16, int]), '01'],
  ['struct{[]byte; int; *int}', struct(40, 40, [0, slice], [24, int], [32, pointer]), '10001'],
  ['[3]string', array(3, string, 40), '10101'],
  ['[2]struct{*int; int}', array(2, struct(16, 8, [0, pointer], [8, int]), 24), '101'],
  ['struct{*int; [0]*int}', struct(16, 8, [0, pointer], [8, array(0, pointer, 0)]), '1'],
  ['struct{[0]*int; int}', struct(8, 0, [0, array(0, pointer, 0)], [0, int]), ''],
])('%s', (_, shape, expected) => {
  expect(bitmap(shape)).toBe(expected)
})

test('32-bit words', () => {
  const narrow = type('string', 8, 4)
  expect(bitmap(struct(12, 8, [0, uint32], [4, narrow]), 4)).toBe('01')
  expect(bitmap(array(3, narrow, 20), 4)).toBe('10101')
})

test('a pointer to a type that is not in the heap has no pointer word', () => {
  expect(isPointerWord(type('pointer', 8, 0), 0, 8)).toBe(false)
})

test('a huge array is asked, not walked', () => {
  const huge = array(2 ** 40, string, 2 ** 44 - 8)
  expect(isPointerWord(huge, 2 ** 44 - 16, 8)).toBe(true)
  expect(isPointerWord(huge, 2 ** 44 - 8, 8)).toBe(false)
  expect(isPointerWord(huge, -8, 8)).toBe(false)
})

test('nesting is no limit', () => {
  const deep = Array.from({ length: 20_000 }).reduce<Shape>((inner) => struct(16, 16, [0, inner]), any)
  expect(bitmap(deep)).toBe('01')
})

import { expect, test } from 'vitest'
import { sameContent } from './sameContent.ts'

test('what holds the same is the same', () => {
  expect(sameContent({ a: [1, { b: null }], c: NaN }, { c: NaN, a: [1, { b: null }] })).toBe(true)
})

test.each([
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: undefined }, { b: undefined }],
  [[1, 2], [1]],
  [[], {}],
  [null, {}],
  [() => 1, () => 1],
])('%j is not %j', (a, b) => {
  expect(sameContent(a, b)).toBe(false)
})

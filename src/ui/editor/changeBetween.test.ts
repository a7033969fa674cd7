import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeBetween } from './changeBetween.ts'

test.each([
  ['a b c', 'a x c', { from: 2, to: 3, insert: 'x' }],
  ['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
  ['aaa', 'aa', { from: 2, to: 3, insert: '' }],
  ['', 'new', { from: 0, to: 0, insert: 'new' }],
  ['same', 'same', { from: 4, to: 4, insert: '' }],
])('%j to %j', (before, after, change) => {
  expect(changeBetween(before, after)).toEqual(change)
})

test('the change makes one text the other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { from, to, insert } = changeBetween(before, after)
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween, type Change } from './changesBetween.ts'

/** As an editor does it: places are those of the text before. */
function applied(text: string, changes: readonly Change[]): string {
  let result = ''
  let at = 0
  for (const { from, to, insert } of changes) {
    result += text.slice(at, from) + insert
    at = to
  }
  return result + text.slice(at)
}

test('white space is changed by itself, and what is around it is not', () => {
  expect(changesBetween('a  int\nb=2', 'a int\nb = 2\n')).toEqual([
    { from: 1, to: 3, insert: ' ' },
    { from: 8, to: 8, insert: ' ' },
    { from: 9, to: 9, insert: ' ' },
    { from: 10, to: 10, insert: '\n' },
  ])
  expect(changesBetween('a  int', 'a  int')).toEqual([])
})

test('where more differs, only what lies between is changed', () => {
  expect(changesBetween('a  x\n"b"\n"a"\nc  y', 'a x\n"a"\n"b"\nc y')).toEqual([
    { from: 1, to: 3, insert: ' ' },
    { from: 6, to: 11, insert: 'a"\n"b' },
    { from: 14, to: 16, insert: ' ' },
  ])
})

test('the changes make one text the other, in order and without overlap', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\t') })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = changesBetween(before, after)
      expect(applied(before, changes)).toBe(after)
      changes.forEach(({ from, to }, i) => {
        expect(from).toBeGreaterThanOrEqual(i === 0 ? 0 : changes[i - 1].to)
        expect(to).toBeGreaterThanOrEqual(from)
      })
    }),
  )
})

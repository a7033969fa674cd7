import { expect, test } from 'vitest'
import { grouped, textWidth } from './labels.ts'

// Measured in Chromium, kerning included: never more than these, and not much less.
test.each([
  ['map[string]string', 'regular', 84.9],
  ['*http.Request', 'semibold', 72.5],
  ['map[string]string', 'condensed', 81.8],
  ['0…15', 'regular', 28.6],
] as const)('%s, %s', (text, face, measured) => {
  expect(textWidth(text, face, 11)).toBeGreaterThan(measured - 0.1)
  expect(textWidth(text, face, 11)).toBeLessThan(measured + 1)
})

test('letters the font lacks', () => {
  expect(textWidth('世界', 'regular', 10)).toBe(20)
  expect(textWidth('д', 'regular', 10)).toBe(7)
})

test('thousands', () => {
  expect(grouped(4072)).toBe('4,072')
  expect(grouped(2 ** 30)).toBe('1,073,741,824')
})

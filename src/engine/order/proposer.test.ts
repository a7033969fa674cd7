import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Line } from './order.ts'
import { proposals } from './proposals.ts'
import { createProposer } from './proposer.ts'
import { MOST_ITEMS } from './search.ts'

const line: fc.Arbitrary<Line> = fc.constantFrom(
  { size: 1, align: 1, ptrdata: 0, count: 1 },
  { size: 4, align: 4, ptrdata: 0, count: 1 },
  { size: 4, align: 4, ptrdata: 0, count: 2 },
  { size: 8, align: 8, ptrdata: 0, count: 1 },
  { size: 8, align: 4, ptrdata: 0, count: 1 },
  { size: 8, align: 8, ptrdata: 8, count: 1 },
  { size: 16, align: 8, ptrdata: 8, count: 1 },
  { size: 16, align: 8, ptrdata: 16, count: 1 },
  { size: 11, align: 1, ptrdata: 0, count: 1 },
)

test('what is remembered is what would be found', () => {
  const propose = createProposer()
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      expect(propose(lines)).toEqual(proposals(lines))
      expect(propose(lines)).toBe(propose([...lines]))
    }),
    { numRuns: 2000 },
  )
})

test('what is too much to remember is forgotten, all of it', () => {
  const propose = createProposer(4)
  const lines = (size: number): Line[] => [1, 2, 3].map(() => ({ size, align: 1, ptrdata: 0, count: 1 }))
  const first = propose(lines(1))
  expect(propose(lines(1))).toBe(first)
  propose(lines(2))
  expect(propose(lines(1))).not.toBe(first)
  expect(propose(lines(1))).toEqual(first)
})

test('what is ordered by rule is not remembered', () => {
  const propose = createProposer()
  const lines = Array.from({ length: MOST_ITEMS + 1 }, (): Line => ({
    size: 8,
    align: 8,
    ptrdata: 8,
    count: 1,
  }))
  expect(propose(lines)).not.toBe(propose(lines))
})

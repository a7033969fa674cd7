import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Line } from './order.ts'
import { proposals } from './proposals.ts'
import { createProposer } from './proposer.ts'

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

/** Both proposals and every point of the frontier against all permutations of random structs. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frontier } from './frontier.ts'
import type { Line } from './order.ts'
import { proposals } from './proposals.ts'

/** Size, align, ptrdata of what fields are made of, on 64-bit targets. The last two are no Go type, but layouts. */
const wide = [
  [1, 1, 0], [2, 2, 0], [4, 4, 0], [8, 8, 0], [16, 8, 0], [8, 4, 0], [0, 1, 0], [0, 8, 0], [3, 1, 0], [16, 1, 0],
  [8, 8, 8], [16, 8, 8], [24, 8, 8], [16, 8, 16], [24, 8, 24], [12, 4, 0], [5, 1, 0], [32, 8, 8], [40, 8, 16],
] // prettier-ignore

/** The same on 32-bit targets, where only the atomic 64-bit types and what holds them have align 8. */
const narrow = [
  [1, 1, 0], [2, 2, 0], [4, 4, 0], [8, 4, 0], [16, 4, 0], [0, 1, 0], [0, 4, 0], [0, 8, 0], [3, 1, 0], [16, 1, 0],
  [4, 4, 4], [8, 4, 4], [12, 4, 4], [8, 4, 8], [20, 4, 20], [8, 8, 0], [6, 2, 0], [16, 8, 4], [24, 8, 16],
] // prettier-ignore

/** Few kinds to a struct make many ties, many kinds make many classes: both are drawn. */
const struct = fc
  .constantFrom(wide, narrow)
  .chain((kinds) => fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 7 }))
  .chain((kinds) => {
    const count = fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 3 }))
    const line = fc.record({ kind: fc.constantFrom(...kinds), count })
    return fc.array(line, { minLength: 1, maxLength: 7 })
  })
  .map((lines) =>
    lines.map(({ kind: [size, align, ptrdata], count }): Line => ({ size, align, ptrdata, count })),
  )

type Tried = readonly [size: number, ptrdata: number, moved: number, order: readonly number[]]

test('proposals and frontier are those of an exhaustive search', () => {
  fc.assert(
    fc.property(struct, (lines) => {
      const all = permutations(lines.length).map((order) => tryOrder(lines, order))
      const least = (keys: readonly (0 | 1 | 2)[]) => all.reduce((a, b) => (before(b, a, keys) ? b : a))
      const { suggested, optimal } = proposals(lines)
      expect(figures(suggested)).toEqual(least([0, 2, 1]))
      expect(figures(optimal)).toEqual(least([0, 1, 2]))

      const points: Tried[] = []
      for (let moved = 0; moved < lines.length; moved++) {
        const within = all.filter((tried) => tried[2] <= moved)
        const best = within.reduce((a, b) => (before(b, a, [0, 1, 2]) ? b : a))
        if (best[2] === moved) points.push(best)
      }
      expect(frontier(lines).map(figures)).toEqual(points)
      for (const proposal of [suggested, optimal, ...frontier(lines)]) {
        expect(proposal.proved).toBe(true)
        expect(proposal.atLeast).toBe(proposal.moved)
      }
    }),
    { numRuns: 300 },
  )
}, 60_000)

function figures({ size, ptrdata, moved, order }: ReturnType<typeof proposals>['optimal']): Tried {
  return [size, ptrdata, moved, order]
}

/** Field by field, knowing nothing of the engine. */
function tryOrder(lines: readonly Line[], order: readonly number[]): Tried {
  let offset = 0
  let ptrdata = 0
  let whole = 1
  let guard = 0
  for (const index of order) {
    const line = lines[index]
    for (let n = 0; n < line.count; n++) {
      while (offset % line.align !== 0) offset++
      if (line.ptrdata > 0) ptrdata = offset + line.ptrdata
      offset += line.size
      guard = line.size === 0 && offset > 0 ? 1 : 0
    }
    whole = Math.max(whole, line.align)
  }
  let size = offset + guard
  while (size % whole !== 0) size++
  return [size, ptrdata, order.length - longestIncreasing(order), order]
}

function longestIncreasing(order: readonly number[]): number {
  const ending = order.map(() => 1)
  for (let b = 0; b < order.length; b++)
    for (let a = 0; a < b; a++) if (order[a] < order[b]) ending[b] = Math.max(ending[b], ending[a] + 1)
  return Math.max(...ending)
}

/** All orders of so many lines, lexicographically. */
function permutations(
  count: number,
  rest = Array.from({ length: count }, (_, index) => index),
): readonly (readonly number[])[] {
  if (rest.length === 0) return [[]]
  return rest.flatMap((first) =>
    permutations(
      count,
      rest.filter((index) => index !== first),
    ).map((order) => [first, ...order]),
  )
}

function before(a: Tried, b: Tried, keys: readonly (0 | 1 | 2)[]): boolean {
  const key = keys.find((key) => a[key] !== b[key])
  return key !== undefined && a[key] < b[key]
}

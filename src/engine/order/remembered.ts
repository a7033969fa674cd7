/** Proposals of structs met before: most structs of an analysis are those of the one before it. */

import type { Line } from './order.ts'
import { proposals, type Proposals } from './proposals.ts'
import { MOST_ITEMS } from './search.ts'

/** What is remembered has at most this many lines in all. */
const MOST_LINES = 300_000

const known = new Map<string, Proposals>()
let lineCount = 0

/** As `proposals`, without searching again: an order depends on nothing but the figures of the lines. */
export function rememberedProposals(lines: readonly Line[]): Proposals {
  // ordered by rule, which takes less than to find it here
  if (lines.length > MOST_ITEMS) return proposals(lines)
  let key = ''
  for (const { size, align, ptrdata, count } of lines) key += `${size},${align},${ptrdata},${count};`
  let found = known.get(key)
  if (found === undefined) {
    found = proposals(lines)
    lineCount += lines.length
    if (lineCount > MOST_LINES) {
      known.clear()
      lineCount = lines.length
    }
    known.set(key, found)
  }
  return found
}

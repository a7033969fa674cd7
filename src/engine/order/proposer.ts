/** Proposals with a memory: most structs of an analysis are those of the one before it. */

import type { Line } from './order.ts'
import { proposals, type Proposals } from './proposals.ts'
import { MOST_ITEMS } from './search.ts'

export type Propose = (lines: readonly Line[]) => Proposals

/**
 * `proposals`, without searching twice: an order depends on nothing but the figures of the lines. What is remembered
 * has at most `mostLines` lines in all.
 */
export function createProposer(mostLines = 300_000): Propose {
  const known = new Map<string, Proposals>()
  let lineCount = 0
  return (lines) => {
    // ordered by rule, which takes less than to find it here
    if (lines.length > MOST_ITEMS) return proposals(lines)
    let key = ''
    for (const { size, align, ptrdata, count } of lines) key += `${size},${align},${ptrdata},${count};`
    const remembered = known.get(key)
    if (remembered !== undefined) return remembered
    const found = proposals(lines)
    lineCount += lines.length
    if (lineCount > mostLines) {
      known.clear()
      lineCount = lines.length
    }
    known.set(key, found)
    return found
  }
}

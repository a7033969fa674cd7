/** How the elements of an array fall on cache lines. */

import { linesTouched, type Touched } from './starts.ts'

export interface Elements {
  /** Elements until one starts on a line again, as the first did. */
  readonly period: number
  /** Lines that those take. */
  readonly lines: number
  /** Of each of them, up to a limit: the first and the last line it touches. */
  readonly spans: readonly { readonly first: number; readonly last: number }[]
  readonly touched: Touched
  /** How many of the elements of a period have a line in common with another element. */
  readonly sharing: number
}

/**
 * Elements of `size` bytes of an array that starts on a line of `line` bytes, a power of two; null for zero-size ones,
 * which have no bytes to share. At most `most` spans are listed.
 */
export function elementsOnLines(size: number, line: number, most: number): Elements | null {
  if (size === 0) return null
  const period = line / commonFactor(size, line)
  const spans: { first: number; last: number }[] = []
  let total = 0
  let min = Infinity
  let max = 0
  let sharing = 0
  for (let i = 0; i < period; i++) {
    const from = i * size
    const count = linesTouched(from % line, size, line)
    total += count
    min = Math.min(min, count)
    max = Math.max(max, count)
    // with the one before, or the one after: not where it has its first and its last line alone
    if (from % line !== 0 || (from + size) % line !== 0) sharing++
    if (i < most) spans.push({ first: Math.floor(from / line), last: Math.floor((from + size - 1) / line) })
  }
  return {
    period,
    lines: (period * size) / line,
    spans,
    touched: { min, max, mean: total / period },
    sharing,
  }
}

/** The largest power of two up to `line` that divides `size`. */
function commonFactor(size: number, line: number): number {
  let factor = 1
  while (factor < line && size % (factor * 2) === 0) factor *= 2
  return factor
}

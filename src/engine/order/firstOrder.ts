/** The tie-break: of all orders within the limits the one whose indices come first. */

import { emptyPrefix, extender } from './prefix.ts'
import type { Limits, Search } from './search.ts'

/**
 * The lexicographically first order within the limits, from any order within them. Fixes one place after the other,
 * each to the least index that can be completed. Returns the best it has where the search is cut.
 */
export function firstOrder(search: Search, limits: Limits, within: readonly number[]): readonly number[] {
  let best = within
  let prefix = emptyPrefix
  for (let place = 0; place < best.length; place++) {
    const used = new Set(prefix.order)
    const extend = extender(prefix, best.length, limits.moved)
    for (let index = 0; index < best[place]; index++) {
      if (used.has(index)) continue
      const found = search.complete(extend(index), limits)
      if (found === 'cut') return best
      if (found === 'none') continue
      best = found
      break
    }
    prefix = extend(best[place])
  }
  return best
}

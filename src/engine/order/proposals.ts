/** The two orders offered for every struct. */

import { approach } from './approach.ts'
import { pointerClasses, sizeClasses } from './classes.ts'
import { sortedOrders } from './fallback.ts'
import { firstOrder } from './firstOrder.ts'
import { itemsOf, leastSize, ptrdataBound, type Item } from './items.ts'
import { layoutOrder, type Figures } from './layoutOrder.ts'
import type { Line, Proposal } from './order.ts'
import { emptyPrefix } from './prefix.ts'
import { proven, unproven } from './proof.ts'
import { createSearch, MOST_ITEMS } from './search.ts'
import { tighten } from './tighten.ts'

/** States that one search may visit: a fixed number and never a time, so that every machine finds the same order. */
const EFFORT = 60_000

export interface Proposals {
  /** Least size, then fewest lines moved, then fewest pointer bytes. */
  readonly suggested: Proposal
  /** Least size, then fewest pointer bytes, then fewest lines moved. */
  readonly optimal: Proposal
}

/** Both orders; what still ties goes to the order whose indices come first. Neither is larger than the declared one. */
export function proposals(lines: readonly Line[]): Proposals {
  const items = itemsOf(lines)
  const suggested = suggest(items)
  const optimal = optimize(items, suggested)
  // Only where a search was cut: what is best in pointer bytes may have fewer moves than were found for it.
  const better = !suggested.proved && compareMoves(optimal, suggested) < 0
  return { suggested: better ? unproven(optimal, suggested.atLeast) : suggested, optimal }
}

function suggest(items: readonly Item[]): Proposal {
  const declared = layoutOrder(items, [...items.keys()])
  const size = leastSize(items)
  if (declared.size === size) return proven(declared)
  const sorted = sortedOrders(items).map((order) => layoutOrder(items, order))
  const fallback = sorted.toSorted(compareMoves)[0]
  if (items.length > MOST_ITEMS) return unproven(fallback, 1)

  const classes = sizeClasses(items)
  const search = createSearch(items, classes, EFFORT)
  for (let moved = 1; ; moved++) {
    const limits = { size, ptrdata: Infinity, moved }
    const found = search.complete(emptyPrefix, limits)
    if (found === 'none') continue
    if (found === 'cut') return unproven(approach(items, classes, limits, fallback, moved), moved)
    if (ptrdataBound(items) > 0) return fewestPointerBytes(items, layoutOrder(items, found))
    return proven(layoutOrder(items, firstOrder(search, limits, found)))
  }
}

/** Among the orders with the size and the moves of `found`, the first one with the fewest pointer bytes. */
function fewestPointerBytes(items: readonly Item[], found: Figures): Proposal {
  const search = createSearch(items, pointerClasses(items), EFFORT)
  const { best, proved } = tighten(items, found, (limits) => search.complete(emptyPrefix, limits))
  return proved
    ? proven(layoutOrder(items, firstOrder(search, best, best.order)))
    : unproven(best, best.moved)
}

function optimize(items: readonly Item[], suggested: Proposal): Proposal {
  if (suggested.proved && suggested.ptrdata === ptrdataBound(items)) return suggested
  // An order with fewer pointer bytes than a proven suggestion moves more.
  const atLeast = suggested.proved ? suggested.moved + 1 : suggested.atLeast
  const sorted = sortedOrders(items).map((order) => layoutOrder(items, order))
  const fallback = [suggested, ...sorted].toSorted(comparePtrdata)[0]
  if (items.length > MOST_ITEMS) return unproven(fallback, atLeast)

  const classes = pointerClasses(items)
  const search = createSearch(items, classes, EFFORT)
  const { best, proved } = tighten(items, fallback, (limits) => search.pack(limits))
  if (!proved) return unproven(best, atLeast)
  if (suggested.proved && suggested.ptrdata === best.ptrdata) return suggested
  for (let moved = atLeast; ; moved++) {
    const limits = { ...best, moved }
    const found = search.complete(emptyPrefix, limits)
    if (found === 'none') continue
    if (found === 'cut') return unproven(approach(items, classes, limits, best, moved), moved)
    return proven(layoutOrder(items, firstOrder(search, limits, found)))
  }
}

function compareMoves(a: Figures, b: Figures): number {
  return a.moved - b.moved || a.ptrdata - b.ptrdata
}

function comparePtrdata(a: Figures, b: Figures): number {
  return a.ptrdata - b.ptrdata || a.moved - b.moved
}

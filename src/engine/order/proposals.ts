/** The two orders offered for every struct. */

import { pointerClasses, sizeClasses } from './classes.ts'
import { sortedOrders } from './fallback.ts'
import { firstOrder } from './firstOrder.ts'
import { itemsOf, leastSize, ptrdataBound, type Item } from './items.ts'
import { layoutOrder, type Figures } from './layoutOrder.ts'
import type { Line, Proposal } from './order.ts'
import { createSearch, type Limits, type Search } from './search.ts'

/** States that one search may visit: a fixed number and never a time, so that every machine finds the same order. */
const BUDGET = 60_000

export interface Proposals {
  /** Least size, then fewest lines moved, then fewest pointer bytes. */
  readonly suggested: Proposal
  /** Least size, then fewest pointer bytes, then fewest lines moved. */
  readonly optimal: Proposal
}

/** Both orders; what still ties goes to the order whose indices come first. */
export function proposals(lines: readonly Line[]): Proposals {
  const items = itemsOf(lines)
  const suggested = suggest(items)
  return { suggested, optimal: optimize(items, suggested) }
}

function suggest(items: readonly Item[]): Proposal {
  const declared = layoutOrder(items, [...items.keys()])
  const size = leastSize(items)
  if (declared.size === size) return proven(declared)
  const search = createSearch(items, sizeClasses(items), BUDGET)
  for (let moved = 1; ; moved++) {
    const found = search.complete([], { size, ptrdata: Infinity, moved })
    if (found === 'cut') return unproven(fewestMoves(items), moved)
    if (found === 'none') continue
    if (ptrdataBound(items) === 0)
      return proven(layoutOrder(items, firstOrder(search, { size, ptrdata: 0, moved }, found)))
    return fewestPointerBytes(items, layoutOrder(items, found))
  }
}

/** Among the orders of the size and moves of `found`, the first one with the fewest pointer bytes. */
function fewestPointerBytes(items: readonly Item[], found: Figures): Proposal {
  const search = createSearch(items, pointerClasses(items), BUDGET)
  const { best, proved } = tighten(items, found, (limits) => search.complete([], limits))
  if (!proved) return unproven(best, best.moved)
  return proven(layoutOrder(items, firstOrder(search, best, best.order)))
}

function tighten(
  items: readonly Item[],
  found: Figures,
  look: (limits: Limits) => ReturnType<Search['pack']>,
) {
  let best = found
  while (best.ptrdata > ptrdataBound(items)) {
    const better = look({ ...best, ptrdata: best.ptrdata - 1 })
    if (better === 'cut') return { best, proved: false }
    if (better === 'none') break
    best = layoutOrder(items, better)
  }
  return { best, proved: true }
}

function optimize(items: readonly Item[], suggested: Proposal): Proposal {
  if (suggested.proved && suggested.ptrdata === ptrdataBound(items)) return suggested
  const search = createSearch(items, pointerClasses(items), BUDGET)
  const packed = tighten(items, fewestSorted(items), (limits) => search.pack(limits))
  const { size, ptrdata } = packed.best
  if (!packed.proved) return unproven(packed.best, 0)
  if (suggested.proved && suggested.ptrdata === ptrdata) return suggested
  for (let moved = suggested.atLeast; ; moved++) {
    const limits = { size, ptrdata, moved }
    const found = search.complete([], limits)
    if (found === 'cut') return unproven(packed.best, moved)
    if (found !== 'none') return proven(layoutOrder(items, firstOrder(search, limits, found)))
  }
}

function fewestMoves(items: readonly Item[]): Figures {
  return sortedOrders(items)
    .map((order) => layoutOrder(items, order))
    .reduce((a, b) => (b.moved < a.moved ? b : a))
}

function fewestSorted(items: readonly Item[]): Figures {
  return sortedOrders(items)
    .map((order) => layoutOrder(items, order))
    .reduce((a, b) => (b.ptrdata < a.ptrdata ? b : a))
}

function proven(figures: Figures): Proposal {
  return { ...figures, proved: true, atLeast: figures.moved }
}

function unproven(figures: Figures, atLeast: number): Proposal {
  return { ...figures, proved: false, atLeast }
}

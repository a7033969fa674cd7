/** What every number of moves can reach, from the declared order to the optimal one. */

import { pointerClasses, sizeClasses } from './classes.ts'
import { firstOrder } from './firstOrder.ts'
import { itemsOf, largestAlign, type Item } from './items.ts'
import { layoutOrder, type Figures } from './layoutOrder.ts'
import type { Frontier, Line, Proposal } from './order.ts'
import { emptyPrefix } from './prefix.ts'
import { proven, unproven } from './proof.ts'
import { proposals } from './proposals.ts'
import { createSearch, MOST_ITEMS } from './search.ts'
import { tighten } from './tighten.ts'

/** States that each of the two searches may visit. */
const EFFORT = 80_000

/**
 * The declared order, then for each number of moves at which it gets better the least size, then the fewest pointer
 * bytes; of equal orders the one whose indices come first. Ends with the optimal order. Where the search was cut,
 * points may be left out before the first one that is not proved: then `atLeast` is where the first of them may be.
 */
export function frontier(lines: readonly Line[]): Frontier {
  const items = itemsOf(lines)
  const ends = Object.values(proposals(lines))
  const points: Proposal[] = [proven(layoutOrder(items, [...items.keys()]))]
  if (items.length > MOST_ITEMS) return [...points, ...resume(points[0], ends, 1)]
  const climb = createClimb(items)
  for (let moved = 1; ; moved++) {
    const last = points[points.length - 1]
    if (!ends.some((end) => isBetter(end, last))) return points
    const known = ends.find((end) => end.proved && end.moved === moved)
    const next = known ?? climb(last, moved)
    if (next === 'cut') return [...points, ...resume(last, ends, moved)]
    if (next !== 'none') points.push(proven(next))
  }
}

/** The ends that lie beyond `last`, where nothing is known of what `from` and more moves can reach but for them. */
function resume(last: Figures, ends: readonly Proposal[], from: number): Proposal[] {
  const [end, ...rest] = ends
  if (end === undefined) return []
  if (end.moved < from || !isBetter(end, last)) return resume(last, rest, from)
  const point = end.moved === from ? end : unproven(end, from)
  return [point, ...resume(end, rest, end.moved + 1)]
}

function isBetter(a: Figures, b: Figures): boolean {
  return a.size < b.size || (a.size === b.size && a.ptrdata < b.ptrdata)
}

/** From the best of fewer moves to the best of `moved`. */
type Climb = (last: Figures, moved: number) => Figures | 'none' | 'cut'

function createClimb(items: readonly Item[]): Climb {
  const align = largestAlign(items)
  const bySize = createSearch(items, sizeClasses(items), EFFORT)
  const byPointers = createSearch(items, pointerClasses(items), EFFORT)
  return (last, moved) => {
    let best: Figures = { ...last, moved }
    for (;;) {
      const found = bySize.complete(emptyPrefix, { size: best.size - align, ptrdata: Infinity, moved })
      if (found === 'cut') return 'cut'
      if (found === 'none') break
      best = layoutOrder(items, found)
    }
    const { best: least, proved } = tighten(items, best, (limits) => byPointers.complete(emptyPrefix, limits))
    if (!proved) return 'cut'
    if (least.size === last.size && least.ptrdata === last.ptrdata) return 'none'
    return layoutOrder(items, firstOrder(byPointers, least, least.order))
  }
}

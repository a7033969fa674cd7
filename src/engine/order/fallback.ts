/** Orders of the least size by rule, in no time: where a search would take too long. */

import type { Item } from './items.ts'

/**
 * Orders of the least size, none of which is sure to have the fewest moves or pointer bytes. All put items without
 * bytes first and then larger alignments before smaller ones, as far as that matters.
 */
export function sortedOrders(items: readonly Item[]): readonly (readonly number[])[] {
  const declared = items.map((_, index) => index)
  const rank = ({ size, align }: Item) => (size === 0 ? -Infinity : -align)
  const sorted = declared.toSorted((a, b) => rank(items[a]) - rank(items[b]))
  const pointersFirst = sorted.toSorted(
    (a, b) => rank(items[a]) - rank(items[b]) || later(items[a]) - later(items[b]),
  )
  return [sorted, lastPointerLast(items, pointersFirst)]
}

/** Of items of one alignment, those without pointers come after those with. */
function later(item: Item): number {
  return item.ptrdata > 0 || item.size === 0 ? 0 : 1
}

/** Puts the item with the most bytes after its last pointer behind the other items with pointers of its alignment. */
function lastPointerLast(items: readonly Item[], order: readonly number[]): readonly number[] {
  const last = order.findLastIndex((index) => items[index].ptrdata > 0)
  if (last < 0) return order
  const align = items[order[last]].align
  const trail = (index: number) => items[index].size - items[index].ptrdata
  const rivals = order.filter((index) => items[index].ptrdata > 0 && items[index].align === align)
  const best = rivals.reduce((a, b) => (trail(b) > trail(a) ? b : a))
  const rest = order.filter((index) => index !== best)
  return rest.toSpliced(last, 0, best)
}

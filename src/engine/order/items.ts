/** Declared lines as the search sees them: one item each, as large as all the fields of the line. */

import { roundUp, type Sized } from '../layout/place.ts'
import type { Line } from './order.ts'

/** A whole line: bytes of all its fields, and the bytes up to the end of its last pointer word. */
export interface Item extends Sized {
  readonly ptrdata: number
}

/** The fields of a line follow each other without padding, since a size is a multiple of its alignment. */
export function itemsOf(lines: readonly Line[]): readonly Item[] {
  return lines.map(({ size, align, ptrdata, count }) => ({
    size: size * count,
    align,
    ptrdata: ptrdata > 0 ? size * (count - 1) + ptrdata : 0,
  }))
}

/**
 * The least size of any order: that of zero-size items first, then descending alignment, which has no padding
 * but at the end, since a size is a multiple of its alignment.
 */
export function leastSize(items: readonly Item[]): number {
  return roundUp(totalSize(items), largestAlign(items))
}

/** No order has fewer pointer bytes: all bytes of the items with pointers, less what follows the last pointer word. */
export function ptrdataBound(items: readonly Item[]): number {
  let bytes = 0
  let trail = 0
  for (const { size, ptrdata } of items) {
    if (ptrdata === 0) continue
    bytes += size
    trail = Math.max(trail, size - ptrdata)
  }
  return bytes - trail
}

/** Bytes of all items, without any padding. */
export function totalSize(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + item.size, 0)
}

/** The alignment of the struct. */
export function largestAlign(items: readonly Item[]): number {
  return items.reduce((most, item) => Math.max(most, item.align), 1)
}

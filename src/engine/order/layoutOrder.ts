/** What one order of the lines comes to. */

import { place } from '../layout/place.ts'
import type { Item } from './items.ts'
import { countMoved } from './moved.ts'

export interface Figures {
  readonly size: number
  readonly ptrdata: number
  readonly moved: number
  /** Indices of the declared lines. */
  readonly order: readonly number[]
}

/** Lays the items out in an order, a permutation of their indices. */
export function layoutOrder(items: readonly Item[], order: readonly number[]): Figures {
  const ordered = order.flatMap((index) => items[index] ?? [])
  const { offsets, size } = place(ordered)
  // gc: cmd/compile/internal/types/size.go, PtrDataSize: up to the last field that holds a pointer.
  const last = ordered.findLastIndex((item) => item.ptrdata > 0)
  const ptrdata = (offsets[last] ?? 0) + (ordered[last]?.ptrdata ?? 0)
  return { size, ptrdata, moved: countMoved(order), order }
}

/** Fewer pointer bytes, step by step, as long as a search finds an order that has them. */

import { ptrdataBound, type Item } from './items.ts'
import { layoutOrder, type Figures } from './layoutOrder.ts'
import type { Found, Limits } from './search.ts'

export interface Tightened {
  readonly best: Figures
  /** False where the search was cut, so that fewer may be possible. */
  readonly proved: boolean
}

/** Starts from an order, and lets `look` find orders that are no larger and move no more but have fewer pointer bytes. */
export function tighten(items: readonly Item[], start: Figures, look: (limits: Limits) => Found): Tightened {
  const bound = ptrdataBound(items)
  let best = start
  while (best.ptrdata > bound) {
    const found = look({ ...best, ptrdata: best.ptrdata - 1 })
    if (found === 'cut') return { best, proved: false }
    if (found === 'none') break
    best = layoutOrder(items, found)
  }
  return { best, proved: true }
}

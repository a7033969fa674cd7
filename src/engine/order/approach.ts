/** Fewer moves where the exact search was cut: as few as short searches find. */

import type { Classes } from './classes.ts'
import type { Item } from './items.ts'
import { layoutOrder, type Figures } from './layoutOrder.ts'
import { emptyPrefix } from './prefix.ts'
import { createSearch, type Limits } from './search.ts'

/** States a try may visit. A try with more moves to spend is easier, so a short one often succeeds. */
const EFFORT = 5000

/** Starts from an order within the limits and halves the distance to `atLeast` moves as long as a try succeeds. */
export function approach(
  items: readonly Item[],
  classes: Classes,
  limits: Limits,
  start: Figures,
  atLeast: number,
): Figures {
  let best = start
  let low = atLeast
  while (low < best.moved) {
    const moved = (low + best.moved) >> 1
    const found = createSearch(items, classes, EFFORT).complete(emptyPrefix, { ...limits, moved })
    if (found === 'none' || found === 'cut') low = moved + 1
    else best = layoutOrder(items, found)
  }
  return best
}

/** Figures with or without a proof make a proposal. */

import type { Figures } from './layoutOrder.ts'
import type { Proposal } from './order.ts'

/** Nothing better is possible. */
export function proven({ size, ptrdata, moved, order }: Figures): Proposal {
  return { size, ptrdata, moved, order, proved: true, atLeast: moved }
}

/** The best found; fewer moves than `atLeast` are ruled out. */
export function unproven({ size, ptrdata, moved, order }: Figures, atLeast: number): Proposal {
  return { size, ptrdata, moved, order, proved: false, atLeast: Math.min(atLeast, moved) }
}

/** A box as the attributes of a `rect`. */

import type { Box } from './grid.ts'

export function boxProps({ x, y, w, h }: Box) {
  return { x, y, width: w, height: h }
}

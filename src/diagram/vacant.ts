/** Dashed room without bytes: what an order frees, or a struct of size 0. */

import type { StructLayout } from '../engine/layout/structLayout.ts'
import { columnX, rowY, type Box, type Grid } from './grid.ts'
import { grouped } from './labels.ts'
import type { Rows } from './rows.ts'

export interface Vacant extends Box {
  readonly text: string
  readonly freed: boolean
}

/** The row of a struct of size 0, or the rows by which a layout is shorter than `before`; null where there is neither. */
export function vacantOf(
  grid: Grid,
  layout: StructLayout,
  /** The declared layout, in the same rows as it is shown in; null where this is it. */
  before: { readonly layout: StructLayout; readonly rows: Rows } | null,
): Vacant | null {
  const x = columnX(grid, 0)
  const w = columnX(grid, grid.bytesPerRow) - x
  const rows = grid.rows.count
  const box = (count: number) => ({ x, y: rowY(grid, rows), w, h: count * grid.rowHeight })
  if (layout.size === 0) return { ...box(1), text: '0 B', freed: false }

  const bytes = (before?.layout.size ?? 0) - (layout.size ?? 0)
  const fewer = before ? before.rows.count - rows : 0
  return bytes > 0 && fewer > 0 ? { ...box(fewer), text: `${grouped(bytes)} B freed`, freed: true } : null
}

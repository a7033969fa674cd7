/** The tears that stand for rows left out. */

import type { StructLayout } from '../engine/layout/structLayout.ts'
import { columnX, rowY, type Box, type Grid } from './grid.ts'
import { grouped } from './labels.ts'

/** Rows left out. */
export interface Tear extends Box {
  readonly text: string
  /** Whether a block goes on across it. */
  readonly within: boolean
}

/** A tear for every run of rows left out, and what is in them. */
export function tearsOf(grid: Grid, layout: StructLayout): readonly Tear[] {
  return grid.rows.flatMap((row, i) => {
    if (!row.torn) return []
    const bytes = row.to - row.from
    const whole = layout.fields.filter(
      ({ offset, size }) => offset !== null && size !== null && offset >= row.from && offset + size <= row.to,
    )
    const more = `${grouped(bytes)} B more`
    const x = columnX(grid, 0)
    return [
      {
        x,
        y: rowY(grid, i),
        w: columnX(grid, grid.bytesPerRow) - x - 1,
        h: grid.rowHeight - 1,
        text:
          whole.length > 0
            ? `${grouped(whole.length)} fields, ${more}`
            : `${more}, ${grouped(bytes / grid.bytesPerRow)} rows`,
        within: whole.length === 0,
      },
    ]
  })
}

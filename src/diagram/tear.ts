/** The tears that stand for rows left out. */

import type { StructLayout } from '../engine/layout/structLayout.ts'
import { columnX, rowY, type Box, type Grid } from './grid.ts'
import { grouped } from './labels.ts'
import { placedFields, rowAt } from './rows.ts'

/** Rows left out. */
export interface Tear extends Box {
  readonly text: string
  /** Whether a block goes on across it. */
  readonly within: boolean
}

/** A tear for every run of rows left out, and what is in them. */
export function tearsOf(grid: Grid, layout: StructLayout): readonly Tear[] {
  const within = fieldsWithin(grid, layout)
  const x = columnX(grid, 0)
  const w = columnX(grid, grid.bytesPerRow) - x - 1
  return grid.rows.flatMap((row, i) => {
    if (!row.torn) return []
    const fields = within.get(i) ?? 0
    const bytes = row.to - row.from
    const more = `${grouped(bytes)} B more`
    const text =
      fields > 0
        ? `${grouped(fields)} ${fields === 1 ? 'field' : 'fields'}, ${more}`
        : `${more}, ${grouped(bytes / grid.bytesPerRow)} rows`
    return [{ x, y: rowY(grid, i), w, h: grid.rowHeight - 1, text, within: fields === 0 }]
  })
}

/** How many fields lie wholly in each tear, by its row. */
function fieldsWithin({ rows }: Grid, layout: StructLayout): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { offset, size } of placedFields(layout)) {
    const i = rowAt(rows, offset)
    if (rows[i]?.torn && offset + size <= rows[i].to) counts.set(i, (counts.get(i) ?? 0) + 1)
  }
  return counts
}

/** The rows that stand for others: a tear for rows left out, and a fold above rows of a field that are shown all the same. */

import { columnX, rowY, shownRows, type Box, type Grid } from './grid.ts'
import { grouped } from './labels.ts'
import type { Parts } from './parts.ts'
import { firstOf, placedLeaves, tearAt } from './rows.ts'

export interface Tear extends Box {
  readonly text: string
  /** Whether a block goes on across it. */
  readonly within: boolean
  /** Path of the part in which a press shows more rows, or less; null in a long struct. */
  readonly path: string | null
  readonly does: 'shows' | 'folds'
  /** Whether a fold of the same part stands above it, in its former place. */
  readonly isPaged: boolean
}

/** The tears among the rows that are drawn, and what is in them. */
export function tearsOf(grid: Grid, parts: Parts): readonly Tear[] {
  const x = columnX(grid, 0)
  const w = columnX(grid, grid.bytesPerRow) - x - 1
  return shownRows(grid).flatMap((i): readonly Tear[] => {
    const tear = tearAt(grid.rows, i)
    if (!tear) return []
    const { from, to, kind, path } = tear
    const box = { x, y: rowY(grid, i), w, h: grid.rowHeight - 1, path }
    if (kind === 'fold')
      return [{ ...box, text: 'fold the rows below', within: true, does: 'folds', isPaged: false }]
    const fields = fieldsWithin(parts, from, to)
    const more = `${grouped(to - from)} B more`
    const text =
      fields > 0
        ? `${grouped(fields)} ${fields === 1 ? 'field' : 'fields'}, ${more}`
        : `${more}, ${grouped((to - from) / grid.bytesPerRow)} rows`
    return [{ ...box, text, within: fields === 0, does: 'shows', isPaged: isPaged(grid, path) }]
  })
}

function isPaged({ rows }: Grid, path: string | null): boolean {
  return rows.stretches.some((stretch) => stretch.kind === 'fold' && stretch.path === path)
}

/** How many leaves lie wholly between two bytes. */
function fieldsWithin(parts: Parts, from: number, to: number): number {
  const leaves = placedLeaves(parts)
  const first = firstOf(leaves, ({ layout }) => layout.offset >= from)
  return Math.max(firstOf(leaves, ({ layout }) => layout.offset + layout.size > to) - first, 0)
}

/** The lines between the words of a block. */

import { columnX, rowY, type Grid, type Line } from './grid.ts'
import { rowOf } from './rows.ts'
import type { Strip } from './strip.ts'

/** Lines between the words: upright where one starts within a row, level where the rows above and below differ. */
export function hairlinesOf(grid: Grid, offset: number, strips: readonly Strip[]): readonly Line[] {
  const lines: Line[] = []
  for (const [i, { run, cells, left }] of strips.entries()) {
    const y = rowY(grid, run.row)
    for (const cell of cells.slice(1)) {
      lines.push({ from: { x: cell.left - 0.5, y }, to: { x: cell.left - 0.5, y: y + grid.rowHeight - 1 } })
    }
    const above = strips[i - 1]?.run
    const word = cells[0]?.word
    if (!word || above?.row !== run.row - 1) continue
    const level = (from: number, to: number) => {
      const start = Math.max(columnX(grid, from), left + 3)
      const end = columnX(grid, to) - 1
      if (end > start) lines.push({ from: { x: start, y: y - 0.5 }, to: { x: end, y: y - 0.5 } })
    }
    // Both rows have the columns low to high, and one word both above and below at those between starts and ends.
    const low = Math.max(run.from, above.from)
    const high = Math.min(run.to, above.to)
    const starts = word.from + offset - rowOf(grid.rows, above.row).from
    const ends = word.to + offset - rowOf(grid.rows, run.row).from
    level(low, Math.min(Math.max(starts, low), high))
    level(Math.max(Math.min(ends, high), starts, low), high)
  }
  return lines
}

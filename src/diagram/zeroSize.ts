/** Fields of size 0: ticks at their offsets. */

import type { FieldLayout, StructLayout } from '../engine/layout/structLayout.ts'
import { titleOf } from './block.ts'
import { columnX, rowY, type Box, type Grid } from './grid.ts'
import { toneOf, type Tone } from './palette.ts'
import { rowAt } from './rows.ts'

/** Fields of size 0 at one offset. */
export interface Tick extends Box {
  readonly tone: Tone
  readonly title: string
}

/** How many fields at one offset a tick names. */
const namesPerTick = 8

/** A tick for every offset with fields of size 0, but for those in rows left out. */
export function ticksOf(grid: Grid, layout: StructLayout): readonly Tick[] {
  const offsets = new Map<number, FieldLayout[]>()
  for (const field of layout.fields) {
    if (field.size !== 0 || field.offset === null) continue
    const there = offsets.get(field.offset)
    if (there) there.push(field)
    else offsets.set(field.offset, [field])
  }
  const h = grid.rowHeight - 1
  const ticks: Tick[] = []
  for (const [offset, fields] of offsets) {
    const row = rowAt(grid.rows, offset)
    if (grid.rows[row]?.torn) continue
    const tone = toneOf(fields[0].shape?.kind ?? 'struct')
    const names = fields.slice(0, namesPerTick).map((field) => titleOf(field))
    const title = [
      ...names,
      ...(fields.length > namesPerTick ? [`${fields.length - namesPerTick} more`] : []),
    ].join('; ')
    if (row < grid.rows.length) {
      ticks.push({ x: columnX(grid, offset - grid.rows[row].from), y: rowY(grid, row), w: 3, h, tone, title })
    } else {
      // Past the last byte there is no row: at its end, or alone in the row of a struct of size 0.
      const x = row === 0 ? grid.left : columnX(grid, grid.bytesPerRow) - 3
      ticks.push({ x, y: rowY(grid, Math.max(row - 1, 0)), w: 3, h, tone, title })
    }
  }
  return ticks
}

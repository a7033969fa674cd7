/** Fields of size 0: ticks at their offsets. */

import type { StructLayout } from '../engine/layout/structLayout.ts'
import { paddingCause } from '../explain/paddingCause.ts'
import { titleOf } from './block.ts'
import { columnX, rowY, type Box, type Grid } from './grid.ts'
import { toneOf, type Tone } from './palette.ts'
import { rowAt } from './rows.ts'

/** Fields of size 0 at one offset. */
export interface Tick extends Box {
  /** Their indices in the layout. */
  readonly fields: readonly number[]
  readonly tone: Tone
  readonly title: string
}

/** How many fields at one offset a tick names. */
const namesPerTick = 8

/** A tick for every offset with fields of size 0, but for those in rows left out. */
export function ticksOf(grid: Grid, layout: StructLayout): readonly Tick[] {
  const offsets = new Map<number, number[]>()
  for (const [i, field] of layout.fields.entries()) {
    if (field.size !== 0 || field.offset === null) continue
    const there = offsets.get(field.offset)
    if (there) there.push(i)
    else offsets.set(field.offset, [i])
  }
  const h = grid.rowHeight - 1
  const ticks: Tick[] = []
  for (const [offset, indices] of offsets) {
    const row = rowAt(grid.rows, offset)
    if (grid.rows[row]?.torn) continue
    const tone = toneOf(layout.fields[indices[0]].shape?.kind ?? 'struct')
    const names = indices
      .slice(0, namesPerTick)
      .map((i) => titleOf(layout.fields[i], grid.base, undefined, paddingCause(layout, i)))
    const more = indices.length - names.length
    const what = {
      fields: indices,
      tone,
      title: [...names, ...(more > 0 ? [`${more} more`] : [])].join('; '),
    }
    if (row < grid.rows.length) {
      ticks.push({ x: columnX(grid, offset - grid.rows[row].from), y: rowY(grid, row), w: 3, h, ...what })
    } else {
      // Past the last byte there is no row: at its end, or alone in the row of a struct of size 0.
      const x = row === 0 ? grid.left : columnX(grid, grid.bytesPerRow) - 3
      ticks.push({ x, y: rowY(grid, Math.max(row - 1, 0)), w: 3, h, ...what })
    }
  }
  return ticks
}

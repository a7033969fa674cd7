/** Fields of size 0: ticks at their offsets. */

import { paddingCause } from '../explain/paddingCause.ts'
import { titleOf } from './block.ts'
import { columnX, rowY, type Box, type Grid } from './grid.ts'
import { toneOf, type Tone } from './palette.ts'
import { nameOf, type PartName } from './parts.ts'
import { rowAt, rowOf, type PlacedPart } from './rows.ts'

/** Fields of size 0 at one offset. */
export interface Tick extends Box {
  readonly of: readonly PartName[]
  readonly tone: Tone
  readonly title: string
}

/** How many fields at one offset a tick names. */
const namesPerTick = 8

/** A tick for every offset with parts of size 0, of those in the rows that are drawn; the last byte's row has those past it. */
export function ticksOf(grid: Grid, leaves: readonly PlacedPart[]): readonly Tick[] {
  const offsets = new Map<number, PlacedPart[]>()
  for (const leaf of leaves) {
    const { offset, size } = leaf.layout
    if (size !== 0) continue
    const there = offsets.get(offset)
    if (there) there.push(leaf)
    else offsets.set(offset, [leaf])
  }
  return [...offsets].flatMap(([offset, there]) => tickOf(grid, offset, there) ?? [])
}

function tickOf(grid: Grid, offset: number, parts: readonly PlacedPart[]): Tick | null {
  const { rows, shown } = grid
  const row = rowAt(rows, offset)
  if (row >= rows.count ? shown.to < rows.count : row < shown.from || row >= shown.to) return null
  if (row < rows.count && rowOf(rows, row).torn) return null
  const titles = parts
    .slice(0, namesPerTick)
    .map(({ layout, name, among, at }) =>
      titleOf({ ...layout, name }, grid.base, undefined, paddingCause(among, at)),
    )
  const more = parts.length - titles.length
  const what = {
    w: 3,
    h: grid.rowHeight - 1,
    of: parts.map(nameOf),
    tone: toneOf(parts[0].layout.shape?.kind ?? 'struct'),
    title: [...titles, ...(more > 0 ? [`${more} more`] : [])].join('; '),
  }
  if (row < rows.count)
    return { x: columnX(grid, offset - rowOf(rows, row).from), y: rowY(grid, row), ...what }
  // Past the last byte there is no row: at its end, or alone in the row of a struct of size 0.
  const x = row === 0 ? grid.left : columnX(grid, grid.bytesPerRow) - 3
  return { x, y: rowY(grid, Math.max(row - 1, 0)), ...what }
}

/** The padding after a field: where it is and why, the next field's alignment, the struct's own, or a zero-size last field. */

import { guardsEnd, paddingCause } from '../explain/paddingCause.ts'
import { sidesOf, type Box, type Grid, type Label, type Point, type Run } from './grid.ts'
import { textWidth } from './labels.ts'
import { joined, outlineOf, runsOf } from './outline.ts'
import { nameOf, type Gap, type PartName } from './parts.ts'

/** The padding after a field. */
export interface Padding {
  readonly after: PartName
  readonly title: string
  readonly outlines: readonly (readonly Point[])[]
  readonly label: Plate | null
  /** The whole title as a label, to be shown while the field is marked; null where it has no room. */
  readonly cause: Plate | null
}

/** A label on a plate of its own. */
export type Plate = Label & { readonly plate: Box }

/** Below this a first row is passed over for the widest. */
const labelRoom = 34

/** The padding in a gap, or null where none of it is drawn. */
export function paddingOf(grid: Grid, { from, to, after }: Gap): Padding | null {
  const runs = runsOf(grid, from, to)
  if (runs.length === 0) return null

  const { among, at, name, layout } = after
  const brief = `${to - from} pad`
  const cause = paddingCause(among, at)
  const texts = guardsEnd(among, at) ? [`${name} ${layout.type}, 0 B, then ${brief}`, brief] : [brief]
  const title = cause ? `${brief}: ${cause}` : brief
  return {
    after: nameOf(after),
    title,
    outlines: joined(runs).map((group) => outlineOf(grid, group)),
    label: labelOf(grid, runs, texts),
    cause: labelOf(grid, runs, [title]),
  }
}

/** The first text that fits on a plate, in the first row or, where that is too narrow, in the widest. */
function labelOf(grid: Grid, runs: readonly Run[], texts: readonly string[]): Plate | null {
  const width = (run: Run) => run.to - run.from
  const widest = runs.reduce((best, run) => (width(run) > width(best) ? run : best))
  const first = sidesOf(grid, runs[0])
  const { left, right, top, bottom } = first.right - first.left >= labelRoom ? first : sidesOf(grid, widest)
  for (const text of texts) {
    const w = textWidth(text, 'medium', 10) + 6
    const spare = right - left - w
    if (spare < 1) continue
    const x = left + Math.min(3.5, spare / 2)
    const plate = { x, y: top + 1.5, w, h: bottom - top - 3 }
    return { text, x: x + 3, y: (top + bottom) / 2 + 3.5, plate }
  }
  return null
}

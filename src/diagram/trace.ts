/** The line from a field of one picture to the same field of the picture beside it. */

import { columnX, rowY } from './grid.ts'
import type { Bracket } from './gutter.ts'
import { offsetText } from './offsetText.ts'
import { rowAt, rowOf } from './rows.ts'
import type { Scene } from './scene.ts'

/** A picture, and the offset of the field in it. */
interface End {
  readonly scene: Scene
  readonly offset: number
}

const radius = 5
/** Pixels kept free on either side of a label. */
const clear = 7

/**
 * Path data of the line: from the end of the row it starts in on the left, through the channel between the pictures,
 * to its offset on the ruler of the right one, which stands `shift` pixels from the left one. Where the label of a bracket is
 * in its way the line passes behind. Null where either row is not drawn.
 */
export function tracePath(left: End, right: End, shift: number): string | null {
  const start = rowMiddle(left)
  const end = rowMiddle(right)
  if (start === null || end === null) return null
  const { scene } = left
  const x0 = columnX(scene.grid, scene.grid.bytesPerRow)
  const channel = Math.round((scene.width + shift) / 2) + 0.5
  const ruler =
    shift + right.scene.grid.left - 6 - offsetText(right.offset, right.scene.grid.base).length * 6 - 3

  const leftLabel = labelAt(scene.pointers ? [scene.pointers] : [], start)
  const from = leftLabel ? leftLabel.x + clear : x0
  const rightLabel = labelAt(right.scene.cacheBrackets, end)
  const tail = rightLabel
    ? `H${shift + rightLabel.x - clear}M${shift + rightLabel.x + clear} ${end}H${ruler}`
    : `H${ruler}`
  const r = Math.min(radius, Math.abs(end - start) / 2)
  if (r === 0) return `M${from} ${start}${tail}`
  const down = end > start ? r : -r
  const curve = `H${channel - r}q${r} 0 ${r} ${down}V${end - down}q0 ${down} ${r} ${down}`
  return `M${from} ${start}${curve}${tail}`
}

/** Half-way down the row that the field starts in; null where it is left out. */
function rowMiddle({ scene: { grid }, offset }: End): number | null {
  const row = rowAt(grid.rows, offset)
  if (row >= grid.rows.count || rowOf(grid.rows, row).torn) return null
  return rowY(grid, row) + (grid.rowHeight - 1) / 2
}

/** The bracket whose label stands at the height `y`. */
function labelAt(brackets: readonly Bracket[], y: number): Bracket | undefined {
  return brackets.find(
    ({ from, to, label, gap }) => label !== '' && Math.abs(y - (from + to) / 2) < gap / 2 + 2,
  )
}

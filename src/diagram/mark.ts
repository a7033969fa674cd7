/** A field marked on its picture: an outline, its offset on the ruler, and why there is padding after it. */

import type { StructLayout } from '../engine/layout/structLayout.ts'
import { rowY, type Box, type Label, type Point } from './grid.ts'
import { digit, markPoint } from './gutter.ts'
import { offsetText } from './offsetText.ts'
import type { Plate } from './padding.ts'
import { rowAt } from './rows.ts'
import type { Scene } from './scene.ts'
import type { Tear } from './tear.ts'

export interface FieldMark {
  readonly outlines: readonly (readonly Point[])[]
  /** Its offset, at the row it starts in; null where that is not drawn. */
  readonly chip: (Label & { readonly plate: Box }) | null
  /** Why there is padding after it, on a plate in the padding; null where there is none, or no room. */
  readonly cause: Plate | null
  /** The same where it has no room in the padding, and the row to say it at. */
  readonly note: (Box & { readonly text: string }) | null
}

/** The mark of the field at `index` of the layout that `scene` shows. */
export function markOf(scene: Scene, layout: StructLayout, index: number): FieldMark {
  const padding = scene.paddings.find((each) => each.field === index)
  const causeless = padding && !padding.cause
  return {
    outlines: outlinesOf(scene, layout, index),
    chip: chipOf(scene, layout.fields[index]?.offset ?? null),
    cause: padding?.cause ?? null,
    note: causeless ? { ...boundsOf(padding.outlines[0]), text: padding.title } : null,
  }
}

function outlinesOf(scene: Scene, layout: StructLayout, index: number): FieldMark['outlines'] {
  const block = scene.blocks.find((each) => each.field === index)
  if (block) return block.outlines
  const tick = scene.ticks.find(({ fields }) => fields.includes(index))
  if (tick) return [cornersOf({ x: tick.x - 2, y: tick.y, w: tick.w + 4, h: tick.h })]
  const { unknown, grid } = scene
  const tear = tearOf(scene, layout.fields[index]?.offset ?? null)
  if (tear) return [cornersOf(tear)]
  const line = unknown?.lines.findIndex((each) => each.field === index) ?? -1
  if (!unknown || line < 0) return []
  const y = unknown.y + line * grid.rowHeight
  return [cornersOf({ x: unknown.x + 2, y: y + 1, w: unknown.w - 5, h: grid.rowHeight - 1 })]
}

/** The tear that stands for the row of an offset. */
function tearOf({ grid, tears }: Scene, offset: number | null): Tear | undefined {
  if (offset === null) return undefined
  const row = rowAt(grid.rows, offset)
  return grid.rows[row]?.torn ? tears.find(({ y }) => y === rowY(grid, row)) : undefined
}

function chipOf({ grid }: Scene, offset: number | null): FieldMark['chip'] {
  const row = offset === null ? grid.rows.length : rowAt(grid.rows, offset)
  if (offset === null || row >= grid.rows.length || grid.rows[row].torn) return null
  const text = offsetText(offset, grid.base)
  const at = markPoint(grid, row)
  const w = text.length * digit + 6
  return { ...at, text, plate: { x: at.x - w + 3, y: rowY(grid, row) + 1.5, w, h: grid.rowHeight - 4 } }
}

function cornersOf({ x, y, w, h }: Box): readonly Point[] {
  return [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ]
}

function boundsOf(corners: readonly Point[]): Box {
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

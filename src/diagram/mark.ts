/** A field marked on its picture: an outline, its offset on the ruler, and why there is padding after it. */

import { rowY, type Box, type Label, type Point } from './grid.ts'
import { digit, markPoint } from './gutter.ts'
import { offsetText } from './offsetText.ts'
import { joined, outlineOf, runsOf } from './outline.ts'
import type { Plate } from './padding.ts'
import type { Part } from './parts.ts'
import { rowAt, rowOf } from './rows.ts'
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

/** The mark of the field at `index` of the layout that `scene` shows, or of what lies in it at the path `part`. */
export function markOf(scene: Scene, index: number, part?: string): FieldMark {
  const marked = partAt(scene, index, part)
  if (!marked) return { outlines: [], chip: null, cause: null, note: null }
  const padding = scene.paddings.find(({ after }) => after.path === marked.path)
  const causeless = padding && !padding.cause
  return {
    outlines: outlinesOf(scene, marked),
    chip: chipOf(scene, marked.layout.offset),
    cause: padding?.cause ?? null,
    note: causeless ? { ...boundsOf(padding.outlines[0]), text: padding.title } : null,
  }
}

/** What lies in the field at the path, or where nothing is there that is shown, the field. */
export function partAt({ parts }: Scene, index: number, part?: string): Part | undefined {
  const inner = part === undefined ? undefined : parts.all.find(({ path }) => path === part)
  return inner ?? parts.all.find(({ field }) => field === index)
}

function outlinesOf(scene: Scene, { path, field, layout }: Part): FieldMark['outlines'] {
  const { grid, ticks, unknown } = scene
  const { offset, size } = layout
  const tear = tearOf(scene, offset)
  if (tear) return [cornersOf(tear)]
  if (offset !== null && size)
    return joined(runsOf(grid, offset, offset + size)).map((runs) => outlineOf(grid, runs))
  const tick = ticks.find(({ of }) => of.some((each) => each.path === path))
  if (tick) return [cornersOf({ x: tick.x - 2, y: tick.y, w: tick.w + 4, h: tick.h })]
  const line = unknown?.lines.findIndex((each) => each.field === field) ?? -1
  if (!unknown || line < 0) return []
  const y = unknown.y + line * grid.rowHeight
  return [cornersOf({ x: unknown.x + 2, y: y + 1, w: unknown.w - 5, h: grid.rowHeight - 1 })]
}

/** The tear that stands for the row of an offset. */
function tearOf({ grid, tears }: Scene, offset: number | null): Tear | undefined {
  if (offset === null) return undefined
  const row = rowAt(grid.rows, offset)
  return tears.find(({ y, does }) => does === 'shows' && y === rowY(grid, row))
}

function chipOf({ grid }: Scene, offset: number | null): FieldMark['chip'] {
  const row = offset === null ? grid.rows.count : rowAt(grid.rows, offset)
  if (offset === null || row >= grid.rows.count || rowOf(grid.rows, row).torn) return null
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

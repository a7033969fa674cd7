/** A struct's layout as a picture in numbers: what to draw and where, for one column of the page. */

import type { StructLayout } from '../engine/layout/structLayout.ts'
import type { Target } from '../engine/target.ts'
import { blockOf, type Block, type Frame } from './block.ts'
import { columnX, rowY, type Grid, type Line, type Point } from './grid.ts'
import {
  afterPointers,
  cacheBrackets,
  cacheRules,
  columnMarks,
  offsetMarks,
  pointerBracket,
} from './gutter.ts'
import { digit, type Bracket, type Mark } from './gutter.ts'
import { movedLines } from '../engine/order/movedLines.ts'
import { offsetText, type Base } from './offsetText.ts'
import { paddingOf, type Padding } from './padding.ts'
import { hasMoreRows, knownEnd, rowsOf } from './rows.ts'
import { tearsOf, type Tear } from './tear.ts'
import { unknownMark, unknownOf, type Unknown } from './unknown.ts'
import { vacantOf, type Vacant } from './vacant.ts'
import { ticksOf, type Tick } from './zeroSize.ts'

export interface DiagramView {
  readonly target: Target
  readonly bytesPerRow: 4 | 8 | 16 | 64
  /** Pixels there are for the picture; it may come out narrower, or wider than what is too narrow for its bytes. */
  readonly width: number
  /** The declared layout, where this one is an order suggested for it; else null. */
  readonly before: StructLayout | null
  /** Which order that is, as the summary has it; suggested if left out. */
  readonly order?: 'suggested' | 'optimal'
  /** How offsets are written; in decimal if left out. */
  readonly base?: Base
  /** Pixels from row to row; as `rowHeightOf` has it for this layout if left out. */
  readonly rowHeight?: number
  /** About how many shapes the picture may have before rows are left out; 2,000 if left out. */
  readonly shapes?: number
}

/** Everything in pixels, from the top left. */
export interface Scene {
  readonly width: number
  readonly height: number
  /** The picture in one sentence. */
  readonly summary: string
  readonly grid: Grid
  readonly columns: readonly Mark[]
  readonly offsets: readonly Mark[]
  readonly blocks: readonly Block[]
  readonly paddings: readonly Padding[]
  readonly ticks: readonly Tick[]
  readonly tears: readonly Tear[]
  readonly cacheRules: readonly Line[]
  readonly cacheBrackets: readonly Bracket[]
  readonly pointers: Bracket | null
  readonly afterPointers: Line | null
  /** Where `noscan` ends, in a struct without pointers. */
  readonly noscan: Point | null
  readonly vacant: Vacant | null
  readonly unknown: Unknown | null
}

const shapesPerPicture = 2000
const bracketWidth = 15
const rulerWidth = 28
const pointerWidth = 22
const headHeight = 13

/** Builds the picture of a layout; bounded in size whatever the struct. */
export function scene(layout: StructLayout, view: DiagramView): Scene {
  const { target, bytesPerRow, before } = view
  const grid = gridOf(layout, view)
  const frame: Frame = { layout, grid, target, was: before ? offsetsBefore(layout, before) : new Map() }
  const pointers = pointerBracket(grid, layout)
  const vacant = vacantOf(grid, layout, before, view.shapes ?? shapesPerPicture)
  const unknown = unknownOf(grid, layout)
  const right = columnX(grid, bytesPerRow)
  const below = Math.max(
    rowY(grid, grid.rows.length),
    ...[vacant, unknown].map((box) => (box ? box.y + box.h : 0)),
  )
  return {
    width: right + pointerWidth,
    height: below + 3,
    summary: summaryOf(layout, before ? (view.order ?? 'suggested') : 'declared'),
    grid,
    columns: columnMarks(grid),
    offsets: [...offsetMarks(grid, target.cacheLine), ...unknownMark(grid, layout)],
    blocks: layout.fields.flatMap((_, i) => blockOf(frame, i) ?? []),
    paddings: layout.fields.flatMap((_, i) => paddingOf(grid, layout, i) ?? []),
    ticks: ticksOf(grid, layout),
    tears: tearsOf(grid, layout),
    cacheRules: cacheRules(grid, target.cacheLine, knownEnd(layout)),
    cacheBrackets: cacheBrackets(grid, target.cacheLine),
    pointers,
    afterPointers: afterPointers(grid, pointers),
    noscan: layout.ptrdata === 0 ? { x: right + pointerWidth - 1, y: headHeight - 5 } : null,
    vacant,
    unknown,
  }
}

/** The row height that layouts shown side by side have in common. */
export function rowHeightOf(layouts: readonly StructLayout[], bytesPerRow: number): number {
  if (bytesPerRow === 64) return 24
  const long = layouts.every((layout) => hasMoreRows(layout, bytesPerRow, 40))
  return long ? 14 : 17
}

function gridOf(layout: StructLayout, view: DiagramView): Grid {
  const { bytesPerRow, before, width } = view
  const end = Math.max(knownEnd(layout), before ? knownEnd(before) : 0)
  const base = view.base ?? 'dec'
  const letters = offsetText(end, base).length
  const ruler = base === 'dec' && letters <= 3 ? rulerWidth : Math.max(36, letters * digit + 10)
  const left = bracketWidth + ruler
  const room = width - left - pointerWidth
  // Rows of 64 take the whole width; all others the run of 8 bytes that are easy to read.
  const run = bytesPerRow === 64 ? Math.max(room, 512) : Math.floor(Math.min(Math.max(room / 8, 30), 56)) * 8
  return {
    rows: rowsOf(layout, bytesPerRow, view.shapes ?? shapesPerPicture),
    bytesPerRow,
    rowHeight: view.rowHeight ?? rowHeightOf(before ? [layout, before] : [layout], bytesPerRow),
    byteWidth: run / bytesPerRow,
    left,
    top: headHeight,
    base,
  }
}

/** The offsets that moved fields had before, by index. */
function offsetsBefore(layout: StructLayout, before: StructLayout): ReadonlyMap<number, number> {
  const moved = movedLines([...new Set(layout.fields.map((field) => field.line))])
  const offsets = new Map(before.fields.map((field) => [field.index, field.offset]))
  const was = new Map<number, number>()
  layout.fields.forEach((field, i) => {
    const offset = offsets.get(field.index)
    if (moved.has(field.line) && typeof offset === 'number') was.set(i, offset)
  })
  return was
}

function summaryOf(layout: StructLayout, order: 'declared' | 'suggested' | 'optimal'): string {
  const name = layout.name || 'an anonymous struct'
  const start = `${order[0].toUpperCase()}${order.slice(1)} layout of ${name}`
  if (layout.size === null) return `${start}: exact up to byte ${knownEnd(layout)}, its size is unknown`
  const padding = layout.fields.reduce((sum, field) => sum + (field.padding ?? 0), 0)
  const { length } = layout.fields
  return (
    `${start}: ${layout.size} bytes, ${length} ${length === 1 ? 'field' : 'fields'}, ` +
    `${padding} bytes of padding, ${layout.ptrdata ?? 0} pointer bytes`
  )
}

/** A struct's layout as a picture in numbers: what to draw and where, for one column of the page. */

import type { StructLayout } from '../engine/layout/structLayout.ts'
import type { Target } from '../engine/target.ts'
import { blockOf, type Block, type Frame } from './block.ts'
import { columnX, rowY, type Grid, type Line, type Point, type Range } from './grid.ts'
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
import { partsOf, type Gap, type Parts } from './parts.ts'
import {
  firstOf,
  knownEnd,
  placedLeaves,
  rowCount,
  rowOf,
  rowsOf,
  withoutMiddle,
  type PlacedPart,
  type Rows,
} from './rows.ts'
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
  /** The rows that are drawn; if left out all, and of more than `mostRows` those at either end: it is then for paper. */
  readonly rows?: Range
  /** 1,000 if left out. */
  readonly mostRows?: number
  /** Paths of what is opened, as `partsOf` has them. */
  readonly open?: readonly string[]
  /** By the path of a torn part: how many rows of its middle are shown. */
  readonly tears?: ReadonlyMap<string, number>
  /** Whether blocks have triangles that open them. */
  readonly hasToggles?: boolean
}

/** Everything in pixels, from the top left. */
export interface Scene {
  readonly width: number
  readonly height: number
  /** The picture in one sentence. */
  readonly summary: string
  readonly grid: Grid
  readonly parts: Parts
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

const rowsOnPaper = 1000
const bracketWidth = 15
const rulerWidth = 28
const pointerWidth = 22
const headHeight = 13
const notShown: ReadonlyMap<string, number> = new Map()

/** Builds the picture of a layout; it has no more in it than there is in the rows asked for, or in a thousand. */
export function scene(layout: StructLayout, view: DiagramView): Scene {
  const { target, bytesPerRow, before } = view
  const parts = partsOf(layout, view.open)
  const grid = gridOf(layout, parts, view)
  const leaves = drawnLeaves(grid, parts)
  const moves = before ? movesFrom(layout, before) : new Map<number, number>()
  const frame: Frame = { parts, grid, target, moves, hasToggles: view.hasToggles ?? false }
  const pointers = pointerBracket(grid, layout)
  const vacant = vacantOf(
    grid,
    layout,
    before && { layout: before, rows: rowsIn(before, partsOf(before, view.open), view) },
  )
  const unknown = unknownOf(grid, layout)
  const right = columnX(grid, bytesPerRow)
  const below = Math.max(
    rowY(grid, grid.rows.count),
    ...[vacant, unknown].map((box) => (box ? box.y + box.h : 0)),
  )
  return {
    width: right + pointerWidth,
    height: below + 3,
    summary: summaryOf(layout, before ? (view.order ?? 'suggested') : 'declared'),
    grid,
    parts,
    columns: columnMarks(grid),
    offsets: [...offsetMarks(grid, target.cacheLine), ...unknownMark(grid, layout)],
    blocks: leaves.flatMap((leaf) => blockOf(frame, leaf) ?? []),
    paddings: drawnGaps(grid, parts).flatMap((gap) => paddingOf(grid, gap) ?? []),
    ticks: ticksOf(grid, leaves),
    tears: tearsOf(grid, parts),
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
  const long = layouts.every((layout) => rowCount(layout, bytesPerRow) > 40)
  return long ? 14 : 17
}

/** All rows, or on paper those that there is room for. */
function rowsIn(
  layout: StructLayout,
  parts: Parts,
  { bytesPerRow, rows, mostRows, tears }: DiagramView,
): Rows {
  const all = rowsOf(layout, parts, bytesPerRow, tears ?? notShown)
  return rows ? all : withoutMiddle(all, mostRows ?? rowsOnPaper)
}

/** The leaves with a place in the rows that are drawn; those past the last byte in the last. */
function drawnLeaves({ rows, shown }: Grid, parts: Parts): readonly PlacedPart[] {
  const leaves = placedLeaves(parts)
  if (rows.count === 0) return leaves
  if (shown.to <= shown.from) return []
  const from = rowOf(rows, shown.from).from
  const to = shown.to < rows.count ? rowOf(rows, shown.to).from : Infinity
  const first = firstOf(leaves, ({ layout }) => layout.offset + layout.size >= from)
  return leaves.slice(
    first,
    firstOf(leaves, ({ layout }) => layout.offset >= to),
  )
}

function drawnGaps({ rows, shown }: Grid, { gaps }: Parts): readonly Gap[] {
  if (shown.to <= shown.from) return []
  const first = firstOf(gaps, ({ to }) => to > rowOf(rows, shown.from).from)
  return gaps.slice(
    first,
    firstOf(gaps, ({ from }) => from >= rowOf(rows, shown.to - 1).to),
  )
}

function gridOf(layout: StructLayout, parts: Parts, view: DiagramView): Grid {
  const { bytesPerRow, before, width } = view
  const end = Math.max(knownEnd(layout), before ? knownEnd(before) : 0)
  const base = view.base ?? 'dec'
  const letters = offsetText(end, base).length
  const ruler = base === 'dec' && letters <= 3 ? rulerWidth : Math.max(36, letters * digit + 10)
  const left = bracketWidth + ruler
  const room = width - left - pointerWidth
  // Rows of 64 take the whole width; all others the run of 8 bytes that are easy to read.
  const run = bytesPerRow === 64 ? Math.max(room, 512) : Math.floor(Math.min(Math.max(room / 8, 30), 56)) * 8
  const rows = rowsIn(layout, parts, view)
  return {
    rows,
    shown: view.rows
      ? { from: Math.min(view.rows.from, rows.count), to: Math.min(view.rows.to, rows.count) }
      : { from: 0, to: rows.count },
    bytesPerRow,
    rowHeight: view.rowHeight ?? rowHeightOf(before ? [layout, before] : [layout], bytesPerRow),
    byteWidth: run / bytesPerRow,
    left,
    top: headHeight,
    base,
  }
}

/** By how many bytes moved fields lie lower than before, by index. */
function movesFrom(layout: StructLayout, before: StructLayout): ReadonlyMap<number, number> {
  const moved = movedLines([...new Set(layout.fields.map((field) => field.line))])
  const offsets = new Map(before.fields.map((field) => [field.index, field.offset]))
  const moves = new Map<number, number>()
  layout.fields.forEach(({ index, line, offset }, i) => {
    const was = offsets.get(index)
    if (moved.has(line) && typeof was === 'number' && offset !== null) moves.set(i, offset - was)
  })
  return moves
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

/** A struct's layout as a picture in numbers: what to draw and where, for one column of the page. */

import type { FieldLayout, StructLayout } from '../engine/layout/structLayout.ts'
import type { Target } from '../engine/target.ts'
import { blockOf, titleOf, type Block, type Frame } from './block.ts'
import { columnX, rowY, sidesOf, type Box, type Grid, type Label, type Line, type Point } from './grid.ts'
import { afterPointers, cacheBrackets, cacheRules, columnMarks, markPoint, offsetMarks } from './gutter.ts'
import { pointerBracket, type Bracket, type Mark } from './gutter.ts'
import { grouped, textWidth } from './labels.ts'
import { movedLines } from './moved.ts'
import { joined, outlineOf, runsOf } from './outline.ts'
import { guards, paddingCause } from './padding.ts'
import { toneOf, type Tone } from './palette.ts'
import { knownEnd, rowAt, rowsOf } from './rows.ts'

export interface DiagramView {
  readonly target: Target
  readonly bytesPerRow: 4 | 8 | 16 | 64
  /** Pixels there are for the picture; it may come out narrower, or wider than what is too narrow for its bytes. */
  readonly width: number
  /** The declared layout, where this one is an order suggested for it; else null. */
  readonly before: StructLayout | null
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
  /** Dashed room without bytes: what an order frees, or a struct of size 0. */
  readonly vacant: Vacant | null
  readonly unknown: Unknown | null
}

/** The padding after a field. */
export interface Padding {
  readonly field: number
  readonly title: string
  readonly outlines: readonly (readonly Point[])[]
  readonly label: (Label & { readonly plate: Box }) | null
}

/** Fields of size 0 at one offset. */
export interface Tick extends Box {
  readonly tone: Tone
  readonly title: string
}

/** Rows left out. */
export interface Tear extends Box {
  readonly text: string
  /** Whether a block goes on across it. */
  readonly within: boolean
}

export interface Vacant extends Box {
  readonly text: string
  readonly freed: boolean
}

/** Fields whose place is not known. */
export interface Unknown extends Box {
  readonly lines: readonly (Point & {
    readonly name: string
    readonly note: string
    readonly title: string
  })[]
}

const bracketWidth = 15
const rulerWidth = 28
const pointerWidth = 22
const headHeight = 13
/** Advance of a digit of the ruler, in pixels: 10 px of a face whose every letter is 0.6 em wide. */
const digit = 6
const unknownLines = 8
const tickNames = 8

/** Builds the picture of a layout; bounded in size whatever the struct. */
export function scene(layout: StructLayout, view: DiagramView): Scene {
  const { target, bytesPerRow, before } = view
  const grid = gridOf(layout, view)
  const frame: Frame = { layout, grid, target, was: before ? offsetsBefore(layout, before) : new Map() }
  const pointers = pointerBracket(grid, layout)
  const vacant = layout.size === 0 ? emptyRow(grid) : before && freed(grid, layout, before, view)
  const unknown = unknownOf(grid, layout)
  const right = columnX(grid, bytesPerRow)
  const below = Math.max(
    rowY(grid, grid.rows.length),
    ...[vacant, unknown].map((box) => (box ? box.y + box.h : 0)),
  )
  return {
    width: right + pointerWidth,
    height: below + 3,
    summary: summaryOf(layout, before),
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
  const long = layouts.every((layout) => rowsOf(layout, bytesPerRow, Infinity).length > 40)
  return long ? 14 : 17
}

function gridOf(layout: StructLayout, view: DiagramView): Grid {
  const { bytesPerRow, before, width } = view
  const end = Math.max(knownEnd(layout), before ? knownEnd(before) : 0)
  const digits = `${end}`.length
  const ruler = digits <= 3 ? rulerWidth : Math.max(36, digits * digit + 10)
  const left = bracketWidth + ruler
  const room = width - left - pointerWidth
  // Rows of 64 take the whole width; all others the run of 8 bytes that are easy to read.
  const run = bytesPerRow === 64 ? Math.max(room, 512) : Math.floor(Math.min(Math.max(room / 8, 30), 56)) * 8
  return {
    rows: rowsOf(layout, bytesPerRow, view.shapes ?? 2000),
    bytesPerRow,
    rowHeight: view.rowHeight ?? rowHeightOf(before ? [layout, before] : [layout], bytesPerRow),
    byteWidth: run / bytesPerRow,
    left,
    top: headHeight,
  }
}

/** The offsets that moved fields had before, by index. */
function offsetsBefore(layout: StructLayout, before: StructLayout): ReadonlyMap<number, number> {
  const moved = movedLines([...new Set(layout.fields.map((field) => field.line))])
  const offsets = new Map(before.fields.map((field) => [field.from, field.offset]))
  const was = new Map<number, number>()
  layout.fields.forEach((field, i) => {
    const offset = offsets.get(field.from)
    if (moved.has(field.line) && typeof offset === 'number') was.set(i, offset)
  })
  return was
}

function paddingOf(grid: Grid, layout: StructLayout, index: number): Padding | null {
  const field = layout.fields[index]
  if (!field.padding || field.offset === null || field.size === null) return null
  const start = field.offset + field.size
  const runs = runsOf(grid, start, start + field.padding)
  if (runs.length === 0) return null

  const brief = `${field.padding} pad`
  const texts = guards(layout, field) ? [`${field.name} ${field.type}, 0 B, then ${brief}`, brief] : [brief]
  const boxes = runs.map((run) => sidesOf(grid, run))
  const widest = boxes.reduce((best, box) => (best.right - best.left >= box.right - box.left ? best : box))
  const home = boxes[0].right - boxes[0].left >= 34 ? boxes[0] : widest
  const room = home.right - home.left
  const text = texts.find((each) => plateWidth(each) <= room - 1)
  const cause = paddingCause(layout, index)
  const label = text && {
    text,
    x: home.left + Math.min(3.5, (room - plateWidth(text)) / 2) + 3,
    y: (home.top + home.bottom) / 2 + 3.5,
    plate: {
      x: home.left + Math.min(3.5, (room - plateWidth(text)) / 2),
      y: home.top + 1.5,
      w: plateWidth(text),
      h: home.bottom - home.top - 3,
    },
  }
  return {
    field: index,
    title: cause ? `${brief}: ${cause}` : brief,
    outlines: joined(runs).map((group) => outlineOf(grid, group)),
    label: label || null,
  }
}

function plateWidth(text: string): number {
  return textWidth(text, 'medium', 10) + 6
}

function ticksOf(grid: Grid, layout: StructLayout): readonly Tick[] {
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
    const names = fields.slice(0, tickNames).map((field) => titleOf(field))
    const title = [
      ...names,
      ...(fields.length > tickNames ? [`${fields.length - tickNames} more`] : []),
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

function tearsOf(grid: Grid, layout: StructLayout): readonly Tear[] {
  return grid.rows.flatMap((row, i) => {
    if (!row.torn) return []
    const bytes = row.to - row.from
    const whole = layout.fields.filter(
      ({ offset, size }) => offset !== null && size !== null && offset >= row.from && offset + size <= row.to,
    )
    const more = `${grouped(bytes)} B more`
    const x = columnX(grid, 0)
    return [
      {
        x,
        y: rowY(grid, i),
        w: columnX(grid, grid.bytesPerRow) - x - 1,
        h: grid.rowHeight - 1,
        text:
          whole.length > 0
            ? `${grouped(whole.length)} fields, ${more}`
            : `${more}, ${grouped(bytes / grid.bytesPerRow)} rows`,
        within: whole.length === 0,
      },
    ]
  })
}

function emptyRow(grid: Grid): Vacant {
  const x = columnX(grid, 0)
  const w = columnX(grid, grid.bytesPerRow) - x
  return { x, y: grid.top, w, h: grid.rowHeight, text: '0 B', freed: false }
}

/** The rows by which a layout is shorter than before, as room; null where it takes as many. */
function freed(grid: Grid, layout: StructLayout, before: StructLayout, view: DiagramView): Vacant | null {
  const bytes = (before.size ?? 0) - (layout.size ?? 0)
  const rows = rowsOf(before, grid.bytesPerRow, view.shapes ?? 2000).length - grid.rows.length
  if (bytes <= 0 || rows <= 0) return null
  const x = columnX(grid, 0)
  const w = columnX(grid, grid.bytesPerRow) - x
  const text = `${grouped(bytes)} B freed`
  return { x, y: rowY(grid, grid.rows.length), w, h: rows * grid.rowHeight, text, freed: true }
}

function unknownFields(layout: StructLayout): readonly FieldLayout[] {
  return layout.fields.filter((field) => field.offset === null || field.size === null)
}

/** The offset of the first unknown field, where it is the same whatever that field is. */
function unknownMark(grid: Grid, layout: StructLayout): readonly Mark[] {
  const offset = unknownFields(layout)[0]?.offset
  if (offset === undefined || offset === null) return []
  return [{ ...markPoint(grid, grid.rows.length), text: `${offset}`, bold: false }]
}

function unknownOf(grid: Grid, layout: StructLayout): Unknown | null {
  const fields = unknownFields(layout)
  if (fields.length === 0) return null
  const shown = fields.length > unknownLines ? fields.slice(0, unknownLines - 1) : fields
  const x = columnX(grid, 0)
  const w = columnX(grid, grid.bytesPerRow) - x
  const y = rowY(grid, grid.rows.length)
  const at = (i: number) => ({ x: x + 8, y: markPoint(grid, grid.rows.length + i).y })
  const lines = shown.map((field, i) => {
    const what = field.size === null ? 'size unknown' : 'offset unknown'
    const notes = [`${field.type}, ${what}`, what]
    const room = w - 16 - textWidth(field.name, 'semibold', 11) - 5
    const note = notes.find((each) => textWidth(each, 'regular', 11) <= room) ?? ''
    return { ...at(i), name: field.name, note, title: titleOf(field) }
  })
  const rest = fields.length - shown.length
  const title = `${grouped(rest)} more fields`
  const all = rest > 0 ? [...lines, { ...at(shown.length), name: '', note: title, title }] : lines
  return { x, y, w, h: all.length * grid.rowHeight, lines: all }
}

function summaryOf(layout: StructLayout, before: StructLayout | null): string {
  const name = layout.name || 'an anonymous struct'
  const start = `${before ? 'Suggested' : 'Declared'} layout of ${name}`
  if (layout.size === null) return `${start}: exact up to byte ${knownEnd(layout)}, its size is unknown`
  const padding = layout.fields.reduce((sum, field) => sum + (field.padding ?? 0), 0)
  const { length } = layout.fields
  return (
    `${start}: ${layout.size} bytes, ${length} ${length === 1 ? 'field' : 'fields'}, ` +
    `${padding} of padding, ${layout.ptrdata ?? 0} pointer bytes`
  )
}

/** A field as a block: its outline over the rows, what is written on it, and its pointer dots. */

import { isPointerWord } from '../engine/layout/pointerWords.ts'
import type { FieldLayout, Shape, StructLayout } from '../engine/layout/structLayout.ts'
import type { Target } from '../engine/target.ts'
import { textWidth } from './labels.ts'
import { boxOf, columnX, edgesOf, joined, outlineOf, rowY, runsOf } from './outline.ts'
import type { Edge, Grid, Point, Run } from './outline.ts'
import { toneOf, type Tone } from './palette.ts'
import { wordsOf, type Word } from './words.ts'

export interface Block {
  /** Index of the field in its layout. */
  readonly field: number
  readonly title: string
  readonly tone: Tone
  readonly blank: boolean
  readonly outlines: readonly (readonly Point[])[]
  readonly edges: readonly Edge[]
  readonly hairlines: readonly Line[]
  readonly caption: Caption | null
  /** Right ends of their baselines. */
  readonly words: readonly Label[]
  /** Middles. */
  readonly dots: readonly Point[]
  /** The corner that says the field has moved where its caption has no room to. */
  readonly notch: Point | null
}

export interface Line {
  readonly from: Point
  readonly to: Point
}

export interface Label extends Point {
  readonly text: string
}

/** Left end of its baseline. */
export interface Caption extends Point {
  readonly name: string
  readonly type: string
  readonly was: string
  /** At 80 % of its width; then it is a name alone. */
  readonly condensed: boolean
}

/** What all blocks of a picture have in common. */
export interface Frame {
  readonly layout: StructLayout
  readonly grid: Grid
  readonly target: Target
  /** For fields that the order moves, by index: the offset they had. */
  readonly was: ReadonlyMap<number, number>
}

/** A word of the type within one row. */
interface Cell {
  readonly left: number
  readonly right: number
  /** Where its label ends. */
  readonly labelRight: number
  readonly word: Word
  /** Whether the label stands here, and not in a row above. */
  readonly labelled: boolean
}

/** A row of a block that is drawn. */
interface Strip {
  readonly run: Run
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly cells: readonly Cell[]
  readonly dots: readonly Point[]
}

const nameSize = 11
const wasSize = 10
const wordSize = 9.5
const typeGap = 5
const wasGap = 9
/** From the left of a block to its caption, past the stripe. */
const inset = 8
const condensedInset = 5.5
/** Below this a first row is passed over for the widest. */
const captionRoom = 34
const cellRoom = 14
const cellsPerRow = 16
/** Rows lower than this have no words. */
const wordRowHeight = 16

/** The block of a field, or null where none of it is drawn. */
export function blockOf(frame: Frame, index: number): Block | null {
  const { layout, grid } = frame
  const field = layout.fields[index]
  const { shape, offset, size } = field
  if (shape === null || offset === null || !size) return null
  const runs = runsOf(grid, offset, offset + size)
  if (runs.length === 0) return null

  const groups = joined(runs)
  const was = frame.was.get(index)
  const strips = runs
    .filter((run) => !grid.rows[run.row].torn)
    .map((run) => stripOf(frame, shape, offset, run))
  const wide = strips.reduce<Strip | null>(
    (best, s) => (best && widthOf(best) >= widthOf(s) ? best : s),
    null,
  )
  const home = strips.length > 0 && widthOf(strips[0]) >= captionRoom ? strips[0] : wide
  const texts = {
    name: field.name,
    type: captionType(frame, field),
    was: was === undefined ? '' : `was ${was}`,
  }
  const written = strips.map((strip) => write(strip, strip === home ? texts : null))
  const caption = written.find((each) => each.caption)?.caption ?? null
  return {
    field: index,
    title: titleOf(field, was),
    tone: toneOf(shape.kind),
    blank: field.name === '_',
    outlines: groups.map((group) => outlineOf(grid, group)),
    edges: edgesOf(grid, groups, grid.rows[runs[0].row].from + runs[0].from === offset),
    hairlines: hairlinesOf(
      grid,
      offset,
      written.map((each) => each.strip),
    ),
    caption,
    words: written.flatMap((each) => each.words),
    dots: strips.flatMap((strip) => strip.dots),
    notch: was !== undefined && !caption?.was ? topRight(grid, runs[0]) : null,
  }
}

/** A field in one line: `closed bool: offset 0, 1 B, align 1, then 7 B padding`. */
export function titleOf(field: FieldLayout, was?: number): string {
  const facts = [
    field.offset === null ? 'offset unknown' : `offset ${field.offset}`,
    ...(was === undefined ? [] : [`was ${was}`]),
    field.size === null ? 'size unknown' : `${field.size} B`,
    ...(field.align === null ? [] : [`align ${field.align}`]),
    ...(field.padding ? [`then ${field.padding} B padding`] : []),
  ]
  return `${field.name} ${field.type}: ${facts.join(', ')}`
}

/** The type, but for bytes without a name that fill up a cache line: those say what they are for. */
function captionType({ target }: Frame, { name, type, shape, offset, size }: FieldLayout): string {
  const bytes = name === '_' && shape?.elem?.kind === 'uint8'
  return bytes && ((offset ?? 0) + (size ?? 0)) % target.cacheLine === 0 ? 'manual padding' : type
}

function stripOf({ grid, target }: Frame, shape: Shape, offset: number, run: Run): Strip {
  const { left, right, top, bottom } = boxOf(grid, run)
  const row = grid.rows[run.row]
  const from = row.from + run.from
  const to = row.from + run.to

  const dots: Point[] = []
  const firstEnd = Math.floor(from / target.ptrSize + 1) * target.ptrSize
  for (let end = firstEnd; end <= to && shape.ptrdata > 0; end += target.ptrSize) {
    if (!isPointerWord(shape, end - target.ptrSize - offset, target.ptrSize)) continue
    dots.push({ x: columnX(grid, end - row.from) - 9, y: (top + bottom) / 2 })
  }

  const chunk = Math.min(grid.bytesPerRow, target.ptrSize)
  const words =
    grid.rowHeight < wordRowHeight
      ? []
      : wordsOf(shape, from - offset, to - offset, target.ptrSize, chunk, offset)
  const cells = words.slice(0, cellsPerRow + 1).map((word): Cell => {
    const cellLeft = columnX(grid, Math.max(word.from + offset, from) - row.from)
    const cellRight = columnX(grid, Math.min(word.to + offset, to) - row.from) - 1
    // In rows of one or two words the labels end above each other, dot or not.
    const dotted = grid.bytesPerRow <= 8 || dots.some((dot) => dot.x > cellLeft && dot.x < cellRight)
    const labelled = word.from + offset >= from || (grid.rows[run.row - 1]?.torn ?? false)
    return { left: cellLeft, right: cellRight, labelRight: cellRight - (dotted ? 17 : 5), word, labelled }
  })
  const legible = cells.length <= cellsPerRow && cells.every((cell) => cell.right - cell.left >= cellRoom)
  return { run, left, right, baseline: (top + bottom) / 2 + 3.85, cells: legible ? cells : [], dots }
}

/** Chooses what a row says: the first form of the caption that leaves room for the words, or the words give way. */
function write(strip: Strip, texts: { name: string; type: string; was: string } | null) {
  const { cells, left, right, baseline: y, dots } = strip
  const x = left + inset
  const full = texts ?? { name: '', type: '', was: '' }
  const forms = texts
    ? [...(full.was ? [full] : []), { ...full, was: '' }, { ...full, type: '', was: '' }]
    : [full]
  const details = [
    (word: Word) => (word.type ? `${word.name} ${word.type}` : word.name),
    (word: Word) => word.name,
  ]
  if (cells.length > 0) {
    for (const form of forms) {
      const end = texts ? x + captionWidth(form) : left
      const labels = details
        .map((detail) => wordLabels(cells, detail, end, y))
        .find((found) => found !== null)
      if (labels) return { strip, words: labels, caption: texts ? { x, y, ...form, condensed: false } : null }
    }
  }
  const bare = { strip: { ...strip, cells: texts ? [] : cells }, words: [] }
  if (!texts) return { ...bare, caption: null }

  const limit = dots.length > 0 ? dots[0].x - 6 : right - 4
  const form = forms.find((each) => x + captionWidth(each) <= limit)
  if (form) return { ...bare, caption: { x, y, ...form, condensed: false } }
  const condensed = left + condensedInset + textWidth(full.name, 'condensed', nameSize) <= limit + 2
  const caption = { x: left + condensedInset, y, name: full.name, type: '', was: '', condensed }
  return { ...bare, caption: condensed ? caption : null }
}

/** The labels of the cells beyond a caption that ends at `end`, or null if they do not all fit. */
function wordLabels(cells: readonly Cell[], detail: (word: Word) => string, end: number, y: number) {
  const labels: Label[] = []
  for (const [i, cell] of cells.entries()) {
    if (i === 0 && end > cell.right - 4) return null
    if (!cell.labelled) continue
    const text = detail(cell.word)
    const start = cell.labelRight - textWidth(text, 'regular', wordSize)
    if (start < Math.max(cell.left + 4, i === 0 ? end + 6 : 0)) return null
    labels.push({ x: cell.labelRight, y, text })
  }
  return labels
}

/** Lines between the words: upright where one starts within a row, level where the rows above and below differ. */
function hairlinesOf(grid: Grid, offset: number, strips: readonly Strip[]): readonly Line[] {
  const lines: Line[] = []
  for (const [i, { run, cells, left }] of strips.entries()) {
    const y = rowY(grid, run.row)
    for (const cell of cells.slice(1)) {
      lines.push({ from: { x: cell.left - 0.5, y }, to: { x: cell.left - 0.5, y: y + grid.rowHeight - 1 } })
    }
    const above = strips[i - 1]
    const word = cells[0]?.word
    if (
      !above ||
      !word ||
      above.run.row !== run.row - 1 ||
      run.from >= above.run.to ||
      above.run.from >= run.to
    )
      continue
    const level = (from: number, to: number) => {
      const start = Math.max(columnX(grid, from), left + 3)
      const end = columnX(grid, to) - 1
      if (end > start) lines.push({ from: { x: start, y: y - 0.5 }, to: { x: end, y: y - 0.5 } })
    }
    // Columns where the word above goes on below have no line between them.
    const low = Math.max(run.from, above.run.from)
    const high = Math.min(run.to, above.run.to)
    const goesOnFrom = word.from + offset - grid.rows[above.run.row].from
    const goesOnTo = word.to + offset - grid.rows[run.row].from
    const meets = goesOnFrom < high && word.from + offset < grid.rows[run.row].from + run.from
    if (!meets) level(low, high)
    else {
      level(low, Math.min(Math.max(goesOnFrom, low), high))
      level(Math.max(Math.min(goesOnTo, high), low, goesOnFrom), high)
    }
  }
  return lines
}

function captionWidth({ name, type, was }: { name: string; type: string; was: string }): number {
  return (
    textWidth(name, 'semibold', nameSize) +
    (type ? typeGap + textWidth(type, 'regular', nameSize) : 0) +
    (was ? wasGap + textWidth(was, 'regular', wasSize) : 0)
  )
}

function widthOf(strip: Strip): number {
  return strip.right - strip.left
}

function topRight(grid: Grid, run: Run): Point {
  const { right, top } = boxOf(grid, run)
  return { x: right, y: top }
}

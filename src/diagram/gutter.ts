/** What stands beside the bytes: offsets, cache lines to the left, pointer bytes to the right. */

import type { StructLayout } from '../engine/layout/structLayout.ts'
import { grouped, textWidth } from './labels.ts'
import { columnX, rowY, shownRows, type Grid, type Line, type Point } from './grid.ts'
import { columnText, offsetText } from './offsetText.ts'
import { rowAt, rowOf } from './rows.ts'

/** An offset at a row, or a column's number above it. */
export interface Mark extends Point {
  readonly text: string
  readonly bold: boolean
}

/** A bracket along rows, with a label set into it. */
export interface Bracket {
  readonly x: number
  readonly from: number
  readonly to: number
  /** Which way its ends point, and its label stands. */
  readonly side: 'left' | 'right'
  readonly label: string
  /** Pixels the label takes of the line; 0 for none. */
  readonly gap: number
  readonly title: string
  /** What it is of, as `data-explain` says it: `pointerBytes`, `cacheLine 1`. */
  readonly explains: string
}

const bracketSize = 9.5

/** Advance of a digit of the ruler, in pixels: 10 px of a face whose every letter is 0.6 em wide. */
export const digit = 6

/** Numbers of the columns, as many as have room. */
export function columnMarks(grid: Grid): readonly Mark[] {
  const step = grid.bytesPerRow === 64 ? 8 : ([1, 2, 4].find((each) => each * grid.byteWidth >= 20) ?? 8)
  return Array.from({ length: Math.ceil(grid.bytesPerRow / step) }, (_, i) => ({
    x: grid.left + (i * step + 0.5) * grid.byteWidth,
    y: grid.top - 5,
    text: columnText(i * step, grid.base),
    bold: false,
  }))
}

/** Offsets of the rows, those at the start of a cache line in bold. */
export function offsetMarks(grid: Grid, cacheLine: number): readonly Mark[] {
  return shownRows(grid).flatMap((i) => {
    const { from, torn } = rowOf(grid.rows, i)
    const mark = { ...markPoint(grid, i), text: offsetText(from, grid.base), bold: from % cacheLine === 0 }
    return torn ? [] : [mark]
  })
}

/** Where the offset of a row stands: the right end of its baseline. */
export function markPoint(grid: Grid, row: number): Point {
  return { x: grid.left - 6, y: rowY(grid, row) + (grid.rowHeight - 1) / 2 + 3.5 }
}

/** Dashed lines wherever a cache line starts between byte 0 and the `end`. */
export function cacheRules(grid: Grid, cacheLine: number, end: number): readonly Line[] {
  const right = columnX(grid, grid.bytesPerRow)
  const level = shownRows(grid).flatMap((i): Line[] => {
    const { from, torn } = rowOf(grid.rows, i)
    if (i === 0 || torn || from % cacheLine !== 0 || rowOf(grid.rows, i - 1).torn) return []
    const y = rowY(grid, i) - 0.5
    return [{ from: { x: 5, y }, to: { x: right + 1, y } }]
  })
  const upright: Line[] = []
  for (let column = cacheLine; column < grid.bytesPerRow; column += cacheLine) {
    const x = columnX(grid, column) - 0.5
    if (end <= column) continue
    const last = rowAt(grid.rows, end - 1)
    const isLast = rowOf(grid.rows, last).from + column < end
    upright.push({ from: { x, y: grid.top }, to: { x, y: rowY(grid, isLast ? last + 1 : last) } })
  }
  return [...level, ...upright]
}

/** A bracket for each cache line, or for each part of one that a tear leaves; none where a row holds whole lines. */
export function cacheBrackets(grid: Grid, cacheLine: number): readonly Bracket[] {
  const { rows, bytesPerRow, shown } = grid
  if (bytesPerRow >= cacheLine) return []
  const brackets: Bracket[] = []
  const lineAt = (i: number) => {
    const { from, torn } = rowOf(rows, i)
    return torn ? null : Math.floor(from / cacheLine)
  }
  // The brackets at the ends go on beyond the rows that are drawn.
  let first = shown.from
  while (first > 0 && lineAt(first) !== null && lineAt(first - 1) === lineAt(first)) first--
  for (let i = first; i < rows.count; i++) {
    const number = lineAt(i)
    if (i + 1 < rows.count && number !== null && lineAt(i + 1) === number) continue
    if (number !== null) {
      const span = {
        x: 5.5,
        from: rowY(grid, first) + 1.5,
        to: rowY(grid, i + 1) - 2.5,
        side: 'left' as const,
      }
      brackets.push(
        labelled(span, [`line ${number}`, `${number}`], {
          title: `Cache line ${number}: ${cacheLine} bytes`,
          explains: `cacheLine ${number}`,
        }),
      )
    }
    first = i + 1
    if (first >= shown.to) break
  }
  return brackets
}

/** The bracket along the pointer bytes, from byte 0 to the end of the last pointer; null where there are none. */
export function pointerBracket(grid: Grid, layout: StructLayout): Bracket | null {
  const { ptrdata } = layout
  if (!ptrdata) return null
  const x = columnX(grid, grid.bytesPerRow) + 9.5
  const last = rowAt(grid.rows, ptrdata - 1)
  const title =
    `The last pointer ends at byte ${ptrdata}. The collector finds pointers by bitmap, so this is not what it reads; ` +
    'up to Go 1.25 an object without a malloc header adds as much to the scannable heap.'
  const span = { x, from: grid.top + 1.5, to: rowY(grid, last + 1) - 2.5, side: 'right' as const }
  const count = grouped(ptrdata)
  return labelled(span, [`${count} pointer bytes`, `${count} ptr bytes`, `${count} B`], {
    title,
    explains: 'pointerBytes',
  })
}

/** The dots from below the pointer bytes to the end of the struct. */
export function afterPointers(grid: Grid, bracket: Bracket | null): Line | null {
  const to = rowY(grid, grid.rows.count) - 2
  if (!bracket || bracket.to + 4 >= to) return null
  return { from: { x: bracket.x, y: bracket.to + 3.5 }, to: { x: bracket.x, y: to } }
}

type Span = Pick<Bracket, 'x' | 'from' | 'to' | 'side'>

/** The longest of the labels that leaves some of the line to be seen. */
function labelled(span: Span, labels: readonly string[], what: Pick<Bracket, 'title' | 'explains'>): Bracket {
  for (const label of labels) {
    const gap = textWidth(label, 'regular', bracketSize) + 7
    if (gap + 8 <= span.to - span.from) return { ...span, label, gap, ...what }
  }
  return { ...span, label: '', gap: 0, ...what }
}

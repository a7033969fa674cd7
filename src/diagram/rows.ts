/** Which rows of a struct are drawn, and which are torn out of the middle of large fields and long structs. */

import type { StructLayout } from '../engine/layout/structLayout.ts'

/** A row of bytes, or the tear that stands for the bytes from `from` to `to`; rows start at multiples of the row width. */
export interface Row {
  readonly from: number
  readonly to: number
  readonly torn: boolean
}

/** A field whose place and size are known. */
export interface PlacedField {
  /** Its index in the layout. */
  readonly index: number
  readonly offset: number
  readonly size: number
}

/** Full rows a field may have before its middle is torn out. */
const fullRows = 8

const placed = new WeakMap<StructLayout, readonly PlacedField[]>()

/** The fields whose place and size are known, in the order they lie in. Of a layout they are listed once. */
export function placedFields(layout: StructLayout): readonly PlacedField[] {
  let found = placed.get(layout)
  if (!found) {
    found = layout.fields.flatMap(({ offset, size }, index) =>
      offset === null || size === null ? [] : [{ index, offset, size }],
    )
    placed.set(layout, found)
  }
  return found
}

/** The first byte that nothing is known of: the size, or the end of the last field that has a place. */
export function knownEnd(layout: StructLayout): number {
  if (layout.size !== null) return layout.size
  return placedFields(layout).reduce((end, field) => Math.max(end, field.offset + field.size), 0)
}

/** The rows to draw, top to bottom; their fields and ornaments come to about `shapes` shapes at most. */
export function rowsOf(layout: StructLayout, bytesPerRow: number, shapes: number): readonly Row[] {
  return withoutMiddle(allRows(layout, bytesPerRow, Infinity), placedFields(layout), shapes)
}

/** Whether a layout has more rows than `count`, none left out of its middle. */
export function hasMoreRows(layout: StructLayout, bytesPerRow: number, count: number): boolean {
  return allRows(layout, bytesPerRow, count + 1).length > count
}

/** The rows, the middles of large fields torn out; no more than `most` are of interest. */
function allRows(layout: StructLayout, bytesPerRow: number, most: number): readonly Row[] {
  const rows: Row[] = []
  const fill = (from: number, end: number) => {
    for (let at = from; at < end && rows.length < most; at += bytesPerRow)
      rows.push({ from: at, to: at + bytesPerRow, torn: false })
  }
  let at = 0
  for (const { offset, size } of placedFields(layout)) {
    const first = Math.ceil(offset / bytesPerRow) * bytesPerRow
    const last = Math.floor((offset + size) / bytesPerRow) * bytesPerRow - bytesPerRow
    if (last - first < fullRows * bytesPerRow) continue
    fill(at, first + bytesPerRow)
    rows.push({ from: first + bytesPerRow, to: last, torn: true })
    at = last
  }
  fill(at, knownEnd(layout))
  return rows
}

/** The index of the row that holds the byte at `offset`; the number of rows if it is past them all. */
export function rowAt(rows: readonly Row[], offset: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rows[middle].to <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Keeps as many rows from the top and from the bottom as half of `shapes` allows each. */
function withoutMiddle(rows: readonly Row[], fields: readonly PlacedField[], shapes: number): readonly Row[] {
  // A row has its offset, words and dots; a field its outline, edge and label, and padding as much.
  const weights = rows.map((row) => 5 + (row.torn ? 0 : (row.to - row.from) / 8))
  for (const field of fields) {
    const row = rowAt(rows, field.offset)
    if (row < rows.length) weights[row] += 4
  }
  const top = countWithin(weights, shapes / 2)
  const bottom = countWithin(weights.toReversed(), shapes / 2)
  if (top + bottom >= rows.length) return rows
  const before = rows.slice(0, Math.max(top, 1))
  const after = rows.slice(rows.length - Math.max(bottom, 1))
  while (before.at(-1)?.torn) before.pop()
  while (after[0]?.torn) after.shift()
  return [...before, { from: before.at(-1)!.to, to: after[0].from, torn: true }, ...after]
}

/** How many of the first weights sum up to no more than `limit`. */
function countWithin(weights: readonly number[], limit: number): number {
  let sum = 0
  const over = weights.findIndex((weight) => (sum += weight) > limit)
  return over < 0 ? weights.length : over
}

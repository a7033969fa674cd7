/** Which rows of a struct there are: all of its bytes, but for what is torn out of large fields and long structs. */

import type { StructLayout } from '../engine/layout/structLayout.ts'
import { partsOf, type Part, type Parts } from './parts.ts'

/** A row of bytes, or one that stands for bytes that are left out; rows of bytes start at multiples of the row width. */
export interface Row {
  readonly from: number
  /** Of a row that says what is shown below it, the same as `from`. */
  readonly to: number
  /** Whether it is no row of bytes. */
  readonly torn: boolean
}

/** Rows one below the other: full ones from byte to byte, or a single one that is no row of bytes. */
interface Stretch {
  /** Index of its first row. */
  readonly row: number
  readonly from: number
  readonly to: number
  readonly kind: 'rows' | 'tear' | 'fold'
  /** Path of the part whose middle it is; null of a long struct. */
  readonly path: string | null
}

/** Any number of rows, as few stretches of them: none is ever listed. */
export interface Rows {
  readonly stretches: readonly Stretch[]
  readonly count: number
  readonly bytesPerRow: number
}

/** A part that has a place and a size. */
export type PlacedPart = Part & {
  readonly layout: Part['layout'] & { readonly offset: number; readonly size: number }
}

/** Full rows a field may have before its middle is torn out. */
const fullRows = 8

const placed = new WeakMap<Parts, readonly PlacedPart[]>()

/** The leaves that have a place and a size, in the order they lie in. Of parts they are listed once. */
export function placedLeaves(parts: Parts): readonly PlacedPart[] {
  let found = placed.get(parts)
  if (!found) {
    found = parts.leaves.filter(
      (part): part is PlacedPart => part.layout.offset !== null && part.layout.size !== null,
    )
    placed.set(parts, found)
  }
  return found
}

/** The first byte that nothing is known of: the size, or the end of the last field that has a place. */
export function knownEnd(layout: StructLayout): number {
  if (layout.size !== null) return layout.size
  return layout.fields.reduce(
    (end, { offset, size }) => (offset === null || size === null ? end : Math.max(end, offset + size)),
    0,
  )
}

/**
 * The rows of a layout in these parts, top to bottom. `shown` says of torn parts, by their paths, how many rows of their
 * middle are shown all the same.
 */
export function rowsOf(
  layout: StructLayout,
  parts: Parts,
  bytesPerRow: number,
  shown: ReadonlyMap<string, number>,
): Rows {
  const stretches: Stretch[] = []
  let count = 0
  const push = (from: number, to: number, kind: Stretch['kind'], path: string | null) => {
    stretches.push({ row: count, from, to, kind, path })
    count += kind === 'rows' ? (to - from) / bytesPerRow : 1
  }
  const fill = (from: number, end: number) => {
    const length = Math.ceil((end - from) / bytesPerRow) * bytesPerRow
    if (length > 0) push(from, from + length, 'rows', null)
  }
  let at = 0
  for (const { layout: field, path } of placedLeaves(parts)) {
    const { offset, size } = field
    const first = Math.ceil(offset / bytesPerRow) * bytesPerRow
    const last = Math.floor((offset + size) / bytesPerRow) * bytesPerRow - bytesPerRow
    if (last - first < fullRows * bytesPerRow) continue
    const middle = first + bytesPerRow
    const from = Math.min(middle + (shown.get(path) ?? 0) * bytesPerRow, last)
    fill(at, middle)
    if (from > middle) push(middle, middle, 'fold', path)
    fill(middle, from)
    if (from < last) push(from, last, 'tear', path)
    at = last
  }
  fill(at, knownEnd(layout))
  return { stretches, count, bytesPerRow }
}

const notShown: ReadonlyMap<string, number> = new Map()

/** How many rows a layout has with nothing opened in it. */
export function rowCount(layout: StructLayout, bytesPerRow: number): number {
  return rowsOf(layout, partsOf(layout), bytesPerRow, notShown).count
}

/** The rows with those in the middle left out, where there are more than `most`. */
export function withoutMiddle(rows: Rows, most: number): Rows {
  if (rows.count <= most) return rows
  const half = Math.floor(most / 2)
  const from = rowOf(rows, half - 1).to
  const to = rowOf(rows, rows.count - half).from
  const cut = { row: half, from, to, kind: 'tear' as const, path: null }
  const top = rows.stretches
    .filter(({ row }) => row < half)
    .map((each) => ({ ...each, to: Math.min(each.to, from) }))
  const bottom = rows.stretches
    .filter((each) => each.to > to || (each.kind === 'fold' && each.from >= to))
    .map((each) => ({ ...each, from: Math.max(each.from, to) }))
  let row = half + 1
  const below = bottom.map((each) => {
    const moved = { ...each, row }
    row += each.kind === 'rows' ? (each.to - each.from) / rows.bytesPerRow : 1
    return moved
  })
  return { ...rows, stretches: [...top, cut, ...below], count: row }
}

/** The row with the index. */
export function rowOf({ stretches, bytesPerRow }: Rows, index: number): Row {
  const { row, from, to, kind } = stretches[firstOf(stretches, (each) => each.row > index) - 1]
  if (kind !== 'rows') return { from, to, torn: true }
  const start = from + (index - row) * bytesPerRow
  return { from: start, to: start + bytesPerRow, torn: false }
}

/** The stretch that a row without bytes is; null of a row of bytes. */
export function tearAt({ stretches }: Rows, index: number): Stretch | null {
  const stretch = stretches[firstOf(stretches, (each) => each.row > index) - 1]
  return stretch.kind === 'rows' ? null : stretch
}

/** The index of the row that holds the byte at `offset`; the number of rows if it is past them all. */
export function rowAt({ stretches, count, bytesPerRow }: Rows, offset: number): number {
  const stretch = stretches[firstOf(stretches, (each) => each.to > offset)]
  if (!stretch) return count
  return stretch.kind === 'rows'
    ? stretch.row + Math.floor((offset - stretch.from) / bytesPerRow)
    : stretch.row
}

/** The index of the first for which `is` holds, as it does for all after it; their number if it holds for none. */
export function firstOf<T>(sorted: readonly T[], is: (each: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (is(sorted[middle])) high = middle
    else low = middle + 1
  }
  return low
}

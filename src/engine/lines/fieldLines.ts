/** Which cache lines the fields of a struct lie on. */

import type { StructLayout } from '../layout/structLayout.ts'

/** Lines are numbered from the one that the struct starts on: its number is 0. */
export interface FieldLines {
  /** Index of the field in the layout. */
  readonly index: number
  readonly first: number
  /** Larger than `first` where the field lies across the start of a line. */
  readonly last: number
}

/**
 * The lines of every field whose offset and size are known and that has bytes, of a struct that starts `start` bytes
 * into a line of `line` bytes.
 */
export function fieldLines(layout: StructLayout, line: number, start = 0): readonly FieldLines[] {
  return layout.fields.flatMap(({ offset, size }, index) =>
    offset === null || size === null || size === 0
      ? []
      : [
          {
            index,
            first: Math.floor((start + offset) / line),
            last: Math.floor((start + offset + size - 1) / line),
          },
        ],
  )
}

/** One cache line of a struct. */
export interface LineOf {
  readonly number: number
  /** Bytes of the struct that are on it: `from` up to before `to`. */
  readonly from: number
  readonly to: number
  readonly fields: readonly FieldLines[]
}

/** The lines of a struct of known size, one after the other; what is cut at the end of one is on the next too. */
export function linesOf(layout: StructLayout, line: number, most: number): readonly LineOf[] {
  const { size } = layout
  if (size === null) return []
  const all = fieldLines(layout, line)
  const lines: LineOf[] = []
  let next = 0
  for (let from = 0; from < size && lines.length < most; from += line) {
    const number = from / line
    while (next < all.length && all[next].last < number) next++
    const fields: FieldLines[] = []
    for (let i = next; i < all.length && all[i].first <= number; i++) fields.push(all[i])
    lines.push({ number, from, to: Math.min(from + line, size), fields })
  }
  return lines
}

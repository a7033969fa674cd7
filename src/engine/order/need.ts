/** A lower bound for the search: how many events it takes at least to get from a cursor to the end. */

import type { Classes } from './classes.ts'

/** What the bound depends on beside the classes. */
export interface Room {
  /** The alignment of the struct. */
  readonly whole: number
  /** Padding to spare at the start. */
  readonly spare: number
  /** Bytes up to the end of the last pointer at most, less the bytes of all items with pointers. */
  readonly beyond: number
}

/**
 * The least number of events from (cursor, offset modulo the alignment of the struct, padding to spare) to the end,
 * where passing an item over and placing a moved one are an event each, and items to place are never wanting.
 * `open`: the last pointer is still to come.
 */
export type Need = (open: boolean, cursor: number, offset: number, spare: number) => number

/** With more padding than this to spare, nothing is claimed: it keeps the tables small. */
const MOST_SPARE = 15

const MANY = 0x7fffffff

export function createNeed({ list, of }: Classes, { whole, spare, beyond }: Room): Need {
  const count = of.length
  const most = Math.min(spare, MOST_SPARE)
  const rows = whole * (most + 1)
  const closed = new Int32Array((count + 1) * rows).fill(MANY)
  const opened = list.some((item) => item.pointers) ? closed.slice() : null
  const gapOf = list.map(({ align }) => offsets().map((offset) => -offset & (align - 1)))
  const endOf = list.map(({ residue }, c) =>
    offsets().map((offset) => (offset + gapOf[c][offset] + residue) & (whole - 1)),
  )
  const longest = Math.max(0, ...list.map((item) => item.trail))
  // What can be put before the last pointer, as the last pointer, and after it.
  const early = list.map((item) => item.bytes <= beyond + longest)
  const last = list.map((item) => item.pointers && beyond + item.trail >= 0)
  const late = list.map((item) => !item.pointers)

  closed.fill(0, count * rows)
  for (let cursor = count; cursor >= 0; cursor--) {
    sweep(closed, cursor, late)
    if (opened) sweep(opened, cursor, early)
  }
  return (open, cursor, offset, spare) =>
    spare > most ? 0 : (open && opened ? opened : closed)[cursor * rows + spare * whole + offset]

  /** Fills the row of one cursor; that of the next cursor is known, and so is the closed one if this is the open one. */
  function sweep(table: Int32Array, cursor: number, allowed: readonly boolean[]) {
    for (let spare = 0; spare <= most; spare++) {
      const row = cursor * rows + spare * whole
      if (cursor < count) {
        for (let offset = 0; offset < whole; offset++) {
          const keep = put(table, cursor + 1, allowed, of[cursor], offset, spare)
          table[row + offset] = Math.min(keep, table[row + rows + offset] + 1, MANY)
        }
      }
      // Placing items leads from offset to offset: repeat until nothing gets better.
      for (let changed = true; changed;) {
        changed = false
        for (let c = 0; c < list.length; c++) {
          for (let offset = 0; offset < whole; offset++) {
            if (put(table, cursor, allowed, c, offset, spare) + 1 >= table[row + offset]) continue
            table[row + offset] = put(table, cursor, allowed, c, offset, spare) + 1
            changed = true
          }
        }
      }
    }
  }

  /** What it takes after an item of class `c` is put next and the cursor is at `cursor` then. */
  function put(
    table: Int32Array,
    cursor: number,
    allowed: readonly boolean[],
    c: number,
    offset: number,
    spare: number,
  ): number {
    const gap = gapOf[c][offset]
    if (gap > spare || !allowed[c]) return MANY - 1
    const next = cursor * rows + (spare - gap) * whole + endOf[c][offset]
    return last[c] && table !== closed ? Math.min(table[next], closed[next]) : table[next]
  }

  function offsets(): number[] {
    return Array.from({ length: whole }, (_, offset) => offset)
  }
}

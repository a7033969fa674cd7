/** Where bytes are on the picture, in whole pixels, so that every edge is sharp. */

import type { Base } from './offsetText.ts'
import type { Rows } from './rows.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly w: number
  readonly h: number
}

export interface Line {
  readonly from: Point
  readonly to: Point
}

/** A text and an end of its baseline. */
export interface Label extends Point {
  readonly text: string
}

/** Indices of rows. */
export interface Range {
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

/** The raster that bytes are drawn on. */
export interface Grid {
  readonly rows: Rows
  /** The rows that are drawn. */
  readonly shown: Range
  readonly bytesPerRow: number
  readonly rowHeight: number
  readonly byteWidth: number
  /** Pixels to the first byte of the first row. */
  readonly left: number
  readonly top: number
  /** How offsets are written. */
  readonly base: Base
}

/** The part of a range of bytes that lies in one row: columns `from` to `to`, in bytes. */
export interface Run {
  readonly row: number
  readonly from: number
  readonly to: number
}

export function columnX(grid: Grid, column: number): number {
  return Math.round(grid.left + column * grid.byteWidth)
}

export function rowY(grid: Grid, row: number): number {
  return grid.top + row * grid.rowHeight
}

/** The indices of the rows that are drawn. */
export function shownRows({ shown }: Grid): readonly number[] {
  return Array.from({ length: shown.to - shown.from }, (_, i) => shown.from + i)
}

/** The sides of a run; a pixel is left free to its right and below it. */
export function sidesOf(grid: Grid, run: Run) {
  return {
    left: columnX(grid, run.from),
    right: columnX(grid, run.to) - 1,
    top: rowY(grid, run.row),
    bottom: rowY(grid, run.row + 1) - 1,
  }
}

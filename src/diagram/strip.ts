/** A row of a block: where its words and its pointer dots are. */

import { isPointerWord } from '../engine/layout/pointerWords.ts'
import type { Shape } from '../engine/layout/structLayout.ts'
import type { Target } from '../engine/target.ts'
import { columnX, sidesOf, type Grid, type Point, type Run } from './grid.ts'
import { rowOf } from './rows.ts'
import { wordsOf, type Word } from './words.ts'

/** A row of a block that is drawn. */
export interface Strip {
  readonly run: Run
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly cells: readonly Cell[]
  readonly dots: readonly Dot[]
}

/** The middle of the dot of a pointer word, which starts `offset` bytes into the struct. */
export interface Dot extends Point {
  readonly offset: number
}

/** A word of the type within one row. */
export interface Cell {
  readonly left: number
  readonly right: number
  /** Where its label ends. */
  readonly labelRight: number
  readonly word: Word
  /** Whether the label stands here, and not in a row above. */
  readonly labelled: boolean
}

/** A row whose words are narrower than this, or more than these, shows none of them. */
const cellRoom = 14
const cellsPerRow = 16

/** The strip of a run of a value of type `shape` at `offset`; `worded` says whether its words are wanted. */
export function stripOf(
  grid: Grid,
  target: Target,
  shape: Shape,
  offset: number,
  run: Run,
  worded: boolean,
): Strip {
  const { left, right, top, bottom } = sidesOf(grid, run)
  const row = rowOf(grid.rows, run.row)
  const from = row.from + run.from
  const to = row.from + run.to

  const dots: Dot[] = []
  const firstEnd = Math.floor(from / target.ptrSize + 1) * target.ptrSize
  for (let end = firstEnd; end <= to && shape.ptrdata > 0; end += target.ptrSize) {
    const word = end - target.ptrSize
    if (!isPointerWord(shape, word - offset, target.ptrSize)) continue
    dots.push({ x: columnX(grid, end - row.from) - 9, y: (top + bottom) / 2, offset: word })
  }

  const chunk = Math.min(grid.bytesPerRow, target.ptrSize)
  const words = worded ? wordsOf(shape, from - offset, to - offset, target.ptrSize, chunk, offset) : []
  const cells = words.slice(0, cellsPerRow + 1).map((word): Cell => {
    const cellLeft = columnX(grid, Math.max(word.from + offset, from) - row.from)
    const cellRight = columnX(grid, Math.min(word.to + offset, to) - row.from) - 1
    // In rows of one or two words the labels end above each other, dot or not.
    const dotted = grid.bytesPerRow <= 8 || dots.some((dot) => dot.x > cellLeft && dot.x < cellRight)
    const labelled = word.from + offset >= from || (run.row > 0 && rowOf(grid.rows, run.row - 1).torn)
    return { left: cellLeft, right: cellRight, labelRight: cellRight - (dotted ? 17 : 5), word, labelled }
  })
  const legible = cells.length <= cellsPerRow && cells.every((cell) => cell.right - cell.left >= cellRoom)
  return { run, left, right, baseline: (top + bottom) / 2 + 3.85, cells: legible ? cells : [], dots }
}

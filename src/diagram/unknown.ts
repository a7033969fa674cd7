/** Fields whose place or size is not known: listed in a dashed outline below the bytes. */

import type { FieldLayout, StructLayout } from '../engine/layout/structLayout.ts'
import { titleOf } from './block.ts'
import { columnX, rowY, type Box, type Grid, type Point } from './grid.ts'
import { markPoint, type Mark } from './gutter.ts'
import { grouped, textWidth } from './labels.ts'
import { offsetText } from './offsetText.ts'

/** Fields whose place is not known. */
export interface Unknown extends Box {
  readonly lines: readonly (Point & {
    /** Index of the field in its layout; null on the line that counts the rest. */
    readonly field: number | null
    readonly name: string
    readonly note: string
    readonly title: string
  })[]
}

/** Fields listed at most; the last line then counts the rest. */
const unknownLines = 8

/** The unknown fields, with their indices. */
function unknownFields(layout: StructLayout): readonly (readonly [number, FieldLayout])[] {
  return [...layout.fields.entries()].filter(([, field]) => field.offset === null || field.size === null)
}

/** The offset of the first unknown field, where it is the same whatever that field is. */
export function unknownMark(grid: Grid, layout: StructLayout): readonly Mark[] {
  const offset = unknownFields(layout)[0]?.[1].offset
  if (offset === undefined || offset === null) return []
  return [{ ...markPoint(grid, grid.rows.count), text: offsetText(offset, grid.base), bold: false }]
}

/** The outline of the fields without a place; null where all have theirs. */
export function unknownOf(grid: Grid, layout: StructLayout): Unknown | null {
  const fields = unknownFields(layout)
  if (fields.length === 0) return null
  const shown = fields.length > unknownLines ? fields.slice(0, unknownLines - 1) : fields
  const x = columnX(grid, 0)
  const w = columnX(grid, grid.bytesPerRow) - x
  const y = rowY(grid, grid.rows.count)
  const at = (i: number) => ({ x: x + 8, y: markPoint(grid, grid.rows.count + i).y })
  const lines = shown.map(([index, field], i) => {
    const what = field.size === null ? 'size unknown' : 'offset unknown'
    const notes = [`${field.type}, ${what}`, what]
    const room = w - 16 - textWidth(field.name, 'semibold', 11) - 5
    const note = notes.find((each) => textWidth(each, 'regular', 11) <= room) ?? ''
    return { ...at(i), field: index, name: field.name, note, title: titleOf(field, grid.base) }
  })
  const rest = fields.length - shown.length
  const title = `${grouped(rest)} more fields`
  const more = { ...at(shown.length), field: null, name: '', note: title, title }
  const all = rest > 0 ? [...lines, more] : lines
  return { x, y, w, h: all.length * grid.rowHeight, lines: all }
}

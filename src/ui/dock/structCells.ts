/** The table of all structs as cells of text, to be copied. */

import type { TableCell } from '../../share/tableText.ts'
import type { StructRow } from '../../state/structRows.ts'

const columns: readonly (readonly [head: string, cell: (row: StructRow) => TableCell | null])[] = [
  ['Struct', (row) => row.name],
  ['Where', (row) => row.where],
  ['Size', (row) => row.size],
  ['Padding', (row) => row.padding],
  ['Could be', (row) => row.sizeAfter],
  ['Saved', (row) => row.saved],
  ['Moves', (row) => row.moves],
  ['Pointer bytes', (row) => row.ptrdata],
  ['Pointer bytes after', (row) => row.ptrdataAfter],
  ['Size class', (row) => row.slot],
  ['Size class after', (row) => row.slotAfter],
  ['Class saved', (row) => row.slotSaved],
  ['Instances', (row) => row.instances],
  ['Saved in slices', (row) => row.allSaved],
  ['Saved on the heap', (row) => row.allSlotSaved],
]

/** The first row is the head. What is not known is empty; a column that is empty in every row is left out. */
export function structCells(rows: readonly StructRow[]): readonly (readonly TableCell[])[] {
  const cells = [
    columns.map(([head]) => head),
    ...rows.map((row) => columns.map(([, cell]) => cell(row) ?? '')),
  ]
  const wanted = columns.map(
    (_, column) => rows.length === 0 || cells.some((row, i) => i > 0 && row[column] !== ''),
  )
  return cells.map((row) => row.filter((_, column) => wanted[column]))
}

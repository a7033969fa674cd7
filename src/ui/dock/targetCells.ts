/** The table of targets as cells of text, to be copied. */

import type { TableCell } from '../../share/tableText.ts'
import type { TargetColumn } from '../../state/compareTargets.ts'
import type { FigureRow, TargetFieldRow } from './targetRows.ts'

/** The first row is the head, then the fields, then the figures. What is not known or not there is empty. */
export function targetCells(
  columns: readonly TargetColumn[],
  fields: readonly TargetFieldRow[],
  figures: readonly FigureRow[],
): readonly (readonly TableCell[])[] {
  const heads = columns.map(({ goarchs }) => goarchs.join(' '))
  return [
    ['Field', 'Type', ...heads.flatMap((head) => [`Offset ${head}`, `Size ${head}`])],
    ...fields.map(({ name, type, cells }) => [
      name,
      type,
      ...cells.flatMap((cell) => [cell?.offset ?? '', cell?.size ?? '']),
    ]),
    ...figures.flatMap((row) => {
      const line = (name: string, which: 'now' | 'best') => [
        name,
        '',
        ...row.cells.flatMap((cell) => ['', cell?.[which] ?? '']),
      ]
      const isBetter = row.of === 'declared' && row.cells.some((cell) => cell?.now !== cell?.best)
      return [line(row.name, 'now'), ...(isBetter ? [line(`${row.name}, reordered`, 'best')] : [])]
    }),
  ]
}

/** Which structs the table of them all shows, and in what order. */

import type { StructRow } from '../../state/structRows.ts'
import type { ColumnKey } from './structColumns.ts'

export interface StructQuery {
  /** A part of the name or of the place; '' for any. */
  readonly text: string
  readonly which: Which
  readonly by: ColumnKey
  /** Whether the largest come first. */
  readonly isDown: boolean
}

export const usualQuery: StructQuery = { text: '', which: 'all', by: 'allSaved', isDown: true }

export type Which = 'all' | 'shrinking' | 'crossing' | 'unknown'

/** Whether a struct is one of those. */
export const isOf: Readonly<Record<Which, (row: StructRow) => boolean>> = {
  all: () => true,
  shrinking: ({ saved }) => saved !== null && saved > 0,
  crossing: ({ slotSaved }) => slotSaved !== null && slotSaved > 0,
  unknown: ({ unknown, size }) => unknown !== null || size === null,
}

/** What is not known comes last in either direction; what is alike stays in source order. */
export function queried(rows: readonly StructRow[], query: StructQuery): readonly StructRow[] {
  const { which, by, isDown } = query
  const text = query.text.trim().toLowerCase()
  return rows
    .filter(
      (row) => isOf[which](row) && (text === '' || `${row.name} ${row.where}`.toLowerCase().includes(text)),
    )
    .toSorted((a, b) => compare(a[by], b[by], isDown))
}

function compare(a: string | number | null, b: string | number | null, isDown: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (a === b) return 0
  return a < b === isDown ? 1 : -1
}

/** Sorted by a column that was pressed: the second time the other way round. Numbers begin with the largest. */
export function sortedBy(query: StructQuery, by: ColumnKey): StructQuery {
  return { ...query, by, isDown: query.by === by ? !query.isDown : by !== 'name' }
}

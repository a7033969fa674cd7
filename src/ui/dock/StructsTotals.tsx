/** The last row of the table of all structs: what those that are shown come to together. */

import { grouped } from '../../diagram/labels.ts'
import type { StructRow } from '../../state/structRows.ts'
import { counted } from '../format.ts'
import { structColumns, type ColumnKey } from './structColumns.ts'
import styles from './StructsTable.module.css'

type Summed = Exclude<ColumnKey, 'name'>

/** A sum of sizes of different types says nothing. */
const summed: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'padding',
  'saved',
  'moves',
  'slotSaved',
  'allSaved',
  'allSlotSaved',
])

export function StructsTotals({ rows }: { readonly rows: readonly StructRow[] }) {
  return (
    <tfoot className={styles.totals}>
      <tr>
        <th scope="row">{counted(rows.length, 'struct')}</th>
        {structColumns.slice(1).map(({ key }) => (
          <td key={key}>{summed.has(key) && grouped(sumOf(rows, key as Summed))}</td>
        ))}
      </tr>
    </tfoot>
  )
}

function sumOf(rows: readonly StructRow[], key: Summed): number {
  return rows.reduce((sum, row) => sum + (row[key] ?? 0), 0)
}

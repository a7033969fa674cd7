/** A struct as a row of the table of them all. */

import { memo, type ReactNode } from 'preact/compat'
import { grouped } from '../../diagram/labels.ts'
import type { StructRow } from '../../state/structRows.ts'
import { InstancesField } from './InstancesField.tsx'
import styles from './StructsTable.module.css'
import table from './Table.module.css'

interface Props {
  readonly row: StructRow
  /** Which row of the table it is, the head being the first. */
  readonly place: number
  readonly isSelected: boolean
  /** Whether the Tab key stops at it. */
  readonly isStop: boolean
}

export const StructRowView = memo(function StructRowView({ row, place, isSelected, isStop }: Props) {
  return (
    <tr
      data-struct={row.index}
      aria-rowindex={place}
      aria-current={isSelected || undefined}
      tabIndex={isStop ? 0 : -1}
    >
      <th scope="row" title={[row.name, row.where].filter(Boolean).join(', ')}>
        <code>{row.name}</code>
        <Remark row={row} />
        {row.where && <span className={styles.where}> {row.where}</span>}
      </th>
      <Number n={row.size} isPlain />
      <Number n={row.padding} mark={table.waste} />
      <Number n={row.sizeAfter} isPlain />
      <Number n={row.saved} mark={styles.good} />
      <Number n={row.moves} />
      <Change before={row.ptrdata} after={row.ptrdataAfter} />
      <Change before={row.slot} after={row.slotAfter} />
      <Number n={row.slotSaved} mark={styles.good} />
      <td className={styles.field}>
        <InstancesField row={row} isStop={isStop} />
      </td>
      <Number n={row.allSaved} mark={styles.good} />
      <Number n={row.allSlotSaved} mark={styles.good} />
    </tr>
  )
})

/** What is to be known of the figures before they are believed. */
function Remark({ row: { unknown, kept, isGeneric } }: { readonly row: StructRow }) {
  if (unknown !== null) return <Word title={unknown}>unknown</Word>
  if (kept !== null) return <Word title={kept}>kept</Word>
  return isGeneric && <Word title="The figures are those of one instance of it">generic</Word>
}

function Word({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <span className={styles.remark} title={title}>
      {' '}
      {children}
    </span>
  )
}

interface NumberProps {
  readonly n: number | null
  /** How it looks where it is not 0. */
  readonly mark?: string | undefined
  /** Whether 0 is a number like any other. */
  readonly isPlain?: boolean
}

function Number({ n, mark, isPlain = false }: NumberProps) {
  if (n === null) return <td className={table.zero}>?</td>
  return <td className={n === 0 ? (isPlain ? undefined : table.zero) : mark}>{grouped(n)}</td>
}

/** A number and what it becomes, where that differs. */
function Change({ before, after }: { readonly before: number | null; readonly after: number | null }) {
  if (before === null || after === null || before === after) return <Number n={before} />
  return (
    <td>
      {grouped(before)}
      <svg className={styles.arrow} width="12" height="8" viewBox="0 0 12 8" role="img" aria-label="to">
        <path d="M1 4h9.5M7.5 1l3 3-3 3" fill="none" stroke="currentColor" strokeWidth="1.2" />
      </svg>
      <span className={after > before ? table.waste : styles.good}>{grouped(after)}</span>
    </td>
  )
}

/** A struct as a row of the table of them all. */

import { memo, type ReactNode } from 'preact/compat'
import { grouped } from '../../diagram/labels.ts'
import type { StructRow } from '../../state/structRows.ts'
import { Change } from './Change.tsx'
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
      <Number n={row.saved} mark={table.good} />
      <Number n={row.moves} />
      <Changed before={row.ptrdata} after={row.ptrdataAfter} />
      <Changed before={row.slot} after={row.slotAfter} />
      <Number n={row.slotSaved} mark={table.good} />
      <td className={styles.field}>
        <InstancesField row={row} isStop={isStop} />
      </td>
      <Number n={row.allSaved} mark={table.good} />
      <Number n={row.allSlotSaved} mark={table.good} />
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
function Changed({ before, after }: { readonly before: number | null; readonly after: number | null }) {
  if (before === null || after === null || before === after) return <Number n={before} />
  return (
    <td>
      <Change before={before} after={after} />
    </td>
  )
}

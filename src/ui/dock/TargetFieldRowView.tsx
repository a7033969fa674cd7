/** Where a field lies on every target, as a row of the table. */

import { memo } from 'preact/compat'
import { grouped } from '../../diagram/labels.ts'
import { offsetFigure, type Base } from '../../diagram/offsetText.ts'
import { useMark } from '../linking/useMark.ts'
import table from './Table.module.css'
import type { FieldCell, TargetFieldRow } from './targetRows.ts'
import styles from './TargetsTable.module.css'

interface Props {
  readonly row: TargetFieldRow
  /** Index of the struct in the analysis; negative where what is shown is of an older one. */
  readonly struct: number
  /** Index of the column of the chosen target. */
  readonly chosen: number
  /** Which row of the table it is, from 1. */
  readonly place: number
  /** How offsets are written. */
  readonly base: Base
}

export const TargetFieldRowView = memo(function TargetFieldRowView({
  row,
  struct,
  chosen,
  place,
  base,
}: Props) {
  const { name, type, index, cells } = row
  const isMarked = useMark(struct)?.field === index
  const isOnChosen = index >= 0
  return (
    <tr
      aria-rowindex={place}
      data-field={isOnChosen ? index : undefined}
      data-marked={isMarked || undefined}
      tabIndex={isOnChosen ? -1 : undefined}
    >
      <th scope="row" title={name}>
        <code>{name}</code>
      </th>
      <td title={type}>
        <code>{type}</code>
      </td>
      {cells.flatMap((cell, i) => {
        const other = cells[chosen]
        const isChosen = i === chosen || undefined
        const isOther = cell !== null && cell.type !== type
        return [
          <td
            key={`${i} offset`}
            data-chosen={isChosen}
            data-differs={cell?.offset !== other?.offset || undefined}
          >
            <Number cell={cell} n={cell?.offset} write={(at) => offsetFigure(at, base)} />
          </td>,
          <td key={`${i} size`} data-chosen={isChosen} data-differs={cell?.size !== other?.size || undefined}>
            {isOther && <code className={styles.type}>{cell.type} </code>}
            <Number cell={cell} n={cell?.size} write={grouped} />
          </td>,
        ]
      })}
    </tr>
  )
})

interface NumberProps {
  readonly cell: FieldCell | null
  readonly n: number | null | undefined
  readonly write: (n: number) => string
}

function Number({ cell, n, write }: NumberProps) {
  if (typeof n === 'number') return write(n)
  return (
    <span className={table.zero} title={cell ? 'not known' : 'no such field there'}>
      {cell ? '?' : '\u2013'}
    </span>
  )
}

/** The fields of a struct as a table: all that its diagrams say, in words and numbers. */

import { useCallback, useMemo } from 'preact/compat'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import { partsOf, type Part } from '../../diagram/parts.ts'
import type { View } from '../../share/document.ts'
import { Term } from '../explain/Term.tsx'
import { bytes, counted } from '../format.ts'
import { useOpening } from '../linking/OpeningContext.ts'
import { useFieldEvents } from '../linking/useFieldEvents.ts'
import { Scrolled } from '../Scrolled.tsx'
import { FieldRow, partRow } from './FieldRow.tsx'
import dock from './Dock.module.css'
import styles from './FieldsTable.module.css'
import table from './Table.module.css'
import { nameOf } from '../panels/StructTab.tsx'
import { totalPadding } from '../panels/totalPadding.ts'
import { useKeyedRow } from './useKeyedRow.ts'
import { useRowsInView } from './useRowsInView.ts'

interface Props {
  readonly layout: StructLayout
  /** The layout in the order that is looked at; null where there is none to be shown. */
  readonly reordered: StructLayout | null
  readonly view: View
  /** Index of the struct in the analysis; negative where what is shown is of an older one. */
  readonly index: number
}

export function FieldsTable({ layout, reordered, view, index }: Props) {
  const { paths } = useOpening()
  const { all } = partsOf(layout, paths)
  const otherOffsets = useMemo(
    () => reordered && new Map(reordered.fields.map((field) => [field.index, field.offset])),
    [reordered],
  )
  const [group, handlers] = useFieldEvents<HTMLTableSectionElement>(index, null)
  const [from, to] = useRowsInView(group, all.length)
  useKeyedRow(
    group,
    index,
    useCallback((field: number) => all.findIndex((part) => part.field === field), [all]),
  )
  return (
    <>
      <p className={dock.tools}>{totalOf(layout)}</p>
      <Scrolled name={`Fields of ${nameOf(layout)}`} className={dock.scroll}>
        <table className={`${table.table} ${styles.fields}`} aria-rowcount={all.length + 1}>
          <caption className="srOnly">Fields of {nameOf(layout)}</caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Type</th>
              <th scope="col">
                <Term topic="column offset">Offset</Term>
              </th>
              <th scope="col">
                <Term topic="column size">Size</Term>
              </th>
              <th scope="col">
                <Term topic="column align">Align</Term>
              </th>
              <th scope="col">
                <Term topic="column padding">Padding after</Term>
              </th>
              <th scope="col">
                <Term topic="column pointerBytes">Pointer bytes</Term>
              </th>
              <th scope="col">Kind</th>
              {reordered && (
                <th scope="col">
                  <Term topic="column otherOffset">
                    {view.order === 'optimal' ? 'Optimal offset' : 'Suggested offset'}
                  </Term>
                </th>
              )}
            </tr>
          </thead>
          <tbody ref={group} {...handlers}>
            {from > 0 && <tr className={table.gap} style={{ '--count': from }} />}
            {all.slice(from, to).map((part, i) => (
              <FieldRow
                key={part.path}
                part={partRow(part)}
                struct={index}
                row={from + i}
                base={view.base}
                otherOffset={otherOffsets ? otherOffset(layout, part, otherOffsets) : undefined}
              />
            ))}
            {to < all.length && <tr className={table.gap} style={{ '--count': all.length - to }} />}
          </tbody>
        </table>
      </Scrolled>
    </>
  )
}

/** Where a part lies in the other order: in its field it lies where it did. Null where not known. */
function otherOffset(
  { fields }: StructLayout,
  { field, layout }: Part,
  offsets: ReadonlyMap<number, number | null>,
): number | null {
  const { index, offset } = fields[field]
  const other = offsets.get(index) ?? null
  if (other === null || offset === null || layout.offset === null) return null
  return other + layout.offset - offset
}

/** `14 fields of 143 B + 25 B padding = 168 B`: what a field pads within itself is its own. */
function totalOf(layout: StructLayout): string {
  const count = counted(layout.fields.length, 'field')
  const padding = totalPadding(layout)
  if (layout.size === null || padding === null) return `${count}, size unknown`
  return `${count} of ${bytes(layout.size - padding)} + ${bytes(padding)} padding = ${bytes(layout.size)}`
}

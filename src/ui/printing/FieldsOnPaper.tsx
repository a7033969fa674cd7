/** The fields of a struct on paper: every one, the heads again on each page. */

import { grouped } from '../../diagram/labels.ts'
import { offsetFigure, type Base } from '../../diagram/offsetText.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import styles from './Paper.module.css'

interface Props {
  readonly layout: StructLayout
  /** Null where there is no other order. */
  readonly reordered: StructLayout | null
  readonly otherName: string
  /** How offsets are written. */
  readonly base: Base
}

export function FieldsOnPaper({ layout, reordered, otherName, base }: Props) {
  const others = reordered && new Map(reordered.fields.map(({ index, offset }) => [index, offset]))
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Type</th>
          <th scope="col">Offset</th>
          <th scope="col">Size</th>
          <th scope="col">Align</th>
          <th scope="col">Padding after</th>
          <th scope="col">Pointer bytes</th>
          {others && <th scope="col">{otherName} offset</th>}
        </tr>
      </thead>
      <tbody>
        {layout.fields.map(({ index, name, type, offset, size, align, padding, ptrdata }) => (
          <tr key={index}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>
              <code>{type}</code>
            </td>
            <Offset at={offset} base={base} />
            <Cell n={size} />
            <Cell n={align} />
            <Cell n={padding} />
            <Cell n={ptrdata} />
            {others && <Offset at={others.get(index) ?? null} base={base} />}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ n }: { readonly n: number | null }) {
  return <td>{n === null ? '?' : grouped(n)}</td>
}

function Offset({ at, base }: { readonly at: number | null; readonly base: Base }) {
  return <td>{at === null ? '?' : offsetFigure(at, base)}</td>
}

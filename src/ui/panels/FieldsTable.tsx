/** The fields of a struct as a table: all that its diagrams say, in words and numbers. */

import { grouped } from '../../diagram/labels.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import { Scrolled } from '../Scrolled.tsx'
import styles from './FieldsTable.module.css'

interface Props {
  readonly layout: StructLayout
  /** The layout in the suggested order; null where nothing moves. */
  readonly reordered: StructLayout | null
}

/** Of a struct with more fields the first ones. */
const mostRows = 1000

export function FieldsTable({ layout, reordered }: Props) {
  const { fields } = layout
  const suggestedOffsets = new Map(reordered?.fields.map((field) => [field.from, field.offset]))
  const shown = fields.length > mostRows ? fields.slice(0, mostRows) : fields
  return (
    <Scrolled name={`Fields of ${layout.name || 'the struct'}`} className={styles.scroll}>
      <table className={styles.table}>
        <caption className="srOnly">Fields of {layout.name || 'the struct'}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.text}>
              Field
            </th>
            <th scope="col" className={styles.text}>
              Type
            </th>
            <th scope="col">Offset</th>
            <th scope="col">Size</th>
            <th scope="col">Align</th>
            <th scope="col">Padding after</th>
            <th scope="col">Pointer bytes</th>
            {reordered && <th scope="col">Suggested offset</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((field, i) => (
            <tr key={i}>
              <th scope="row" className={styles.text}>
                <code>{field.name}</code>
              </th>
              <td className={styles.text}>
                <code>{field.type}</code>
              </td>
              <Cell n={field.offset} />
              <Cell n={field.size} />
              <Cell n={field.align} />
              <Cell n={field.padding} isWaste />
              <Cell n={field.ptrdata} />
              {reordered && <Cell n={suggestedOffsets.get(field.from) ?? null} />}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < fields.length && (
        <p className={styles.more}>and {grouped(fields.length - shown.length)} more fields</p>
      )}
    </Scrolled>
  )
}

function Cell({ n, isWaste = false }: { n: number | null; isWaste?: boolean }) {
  if (n === null) return <td className={styles.zero}>?</td>
  return <td className={n === 0 ? styles.zero : isWaste ? styles.waste : undefined}>{grouped(n)}</td>
}

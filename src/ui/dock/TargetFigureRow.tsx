/** A figure of a struct on every target. */

import { grouped } from '../../diagram/labels.ts'
import { Change } from './Change.tsx'
import table from './Table.module.css'
import type { FigureCell, FigureRow } from './targetRows.ts'
import styles from './TargetsTable.module.css'

interface Props {
  readonly row: FigureRow
  /** Index of the column of the chosen target. */
  readonly chosen: number
}

export function TargetFigureRow({ row: { of, name, hint, cells }, chosen }: Props) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles.hint}>{hint}</td>
      {cells.map((cell, i) => (
        <td
          key={i}
          colSpan={2}
          data-chosen={i === chosen || undefined}
          data-differs={cell?.now !== cells[chosen]?.now || undefined}
        >
          {!cell ? (
            <span className={table.zero}>{name === 'Size' && 'not declared there'}</span>
          ) : of === 'declared' ? (
            <Declared cell={cell} />
          ) : (
            <Chosen cell={cell} />
          )}
        </td>
      ))}
    </tr>
  )
}

/** As declared, and in the best order where that is another. */
function Declared({ cell: { now, best } }: { readonly cell: FigureCell }) {
  if (now === null) return <span className={table.zero}>?</span>
  if (best === null || best === now) return grouped(now)
  return <Change before={now} after={best} />
}

/** In the order of the chosen target, and what that is off the best there. */
function Chosen({ cell: { now, best } }: { readonly cell: FigureCell }) {
  if (now === null || best === null) return <span className={table.zero}>?</span>
  return (
    <>
      {grouped(now)}
      {now > best && (
        <span className={table.waste} title={`The best order for this target takes ${grouped(best)}`}>
          {' '}
          +{grouped(now - best)}
        </span>
      )}
    </>
  )
}

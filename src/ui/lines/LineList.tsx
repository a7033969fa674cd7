/** The cache lines of a struct one by one, each with the fields on it. */

import { Fragment } from 'preact/compat'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import { grouped } from '../../diagram/labels.ts'
import table from '../dock/Table.module.css'
import { counted } from '../format.ts'
import type { LinesModel } from './linesModel.ts'
import styles from './Lines.module.css'

interface Props {
  readonly layout: StructLayout
  readonly model: LinesModel
}

/** Fields of a line that are named. */
const mostNames = 24

export function LineList({ layout, model: { lines, line } }: Props) {
  if (lines.length === 0) return null
  const left = Math.ceil((layout.size ?? 0) / line) - lines.length
  return (
    <table className={`${table.table} ${styles.lines}`}>
      <caption className="srOnly">Cache lines and their fields</caption>
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Bytes</th>
          <th scope="col">Fields</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ number, from, to, fields }) => (
          <tr key={number}>
            <th scope="row">{grouped(number)}</th>
            <td>
              {grouped(from)}–{grouped(to - 1)}
            </td>
            <td>
              {fields.slice(0, mostNames).map(({ index, first, last }, i) => (
                <Fragment key={index}>
                  {i > 0 && ', '}
                  {first < number && <Cut text="from the line before" sign="←" />}
                  <code>{layout.fields[index].name}</code>
                  {last > number && <Cut text="goes on in the next line" sign="→" />}
                </Fragment>
              ))}
              {fields.length > mostNames && ` and ${grouped(fields.length - mostNames)} more`}
              {fields.length === 0 && <span className={table.zero}>padding</span>}
            </td>
          </tr>
        ))}
        {left > 0 && (
          <tr>
            <td colSpan={3}>{counted(left, 'more line')}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function Cut({ text, sign }: { readonly text: string; readonly sign: string }) {
  return (
    <span className={table.waste} title={text}>
      <span aria-hidden="true">{sign}</span>
      <span className="srOnly"> {text} </span>
    </span>
  )
}

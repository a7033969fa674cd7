/** The fields of a struct and the cache lines they are on, with how each is used: to be said here. */

import { useRef } from 'preact/compat'
import type { FieldLayout, StructLayout } from '../../engine/layout/structLayout.ts'
import { uses as allUses, type Use } from '../../engine/lines/use.ts'
import { grouped } from '../../diagram/labels.ts'
import table from '../dock/Table.module.css'
import { useRowsInView } from '../dock/useRowsInView.ts'
import { useMark } from '../linking/useMark.ts'
import { usageOf, type LinesModel, type Uses } from './linesModel.ts'
import styles from './Lines.module.css'
import { candidateOf, span, useNames, whenShared } from './wording.ts'

interface Props {
  readonly layout: StructLayout
  readonly model: LinesModel
  readonly uses: Uses
  /** Index of the struct in the analysis; negative where what is shown is of an older one. */
  readonly index: number
  /** Null while nothing can be said: what is shown is of an older source. */
  readonly onUse: ((name: string, use: Use | null) => void) | null
}

export function LineFields({ layout, model, uses, index, onUse }: Props) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [from, to] = useRowsInView(body, layout.fields.length)
  const marked = useMark(index)?.field
  return (
    <table className={`${table.table} ${styles.fields}`} aria-rowcount={layout.fields.length + 1}>
      <caption className="srOnly">Fields and their cache lines</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Line</th>
          <th scope="col">Cut on the heap</th>
          <th scope="col">Use</th>
          <th scope="col">False sharing with</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {from > 0 && <tr className={table.gap} style={{ '--count': from }} />}
        {layout.fields.slice(from, to).map((field, i) => (
          <tr key={from + i} aria-rowindex={from + i + 2} data-marked={from + i === marked || undefined}>
            <th scope="row" title={field.name}>
              <code>{field.name}</code>
            </th>
            <LineCells field={field} at={from + i} model={model} />
            <td>
              <UseOf field={field} use={usageOf(uses, field.name)} onUse={onUse} />
            </td>
            <td>
              <SharesWith at={from + i} layout={layout} model={model} uses={uses} />
            </td>
          </tr>
        ))}
        {to < layout.fields.length && (
          <tr className={table.gap} style={{ '--count': layout.fields.length - to }} />
        )}
      </tbody>
    </table>
  )
}

interface CellsProps {
  readonly field: FieldLayout
  /** Index of the field in the layout. */
  readonly at: number
  readonly model: LinesModel
}

function LineCells({ field, at, model }: CellsProps) {
  const lines = model.fields.get(at)
  const cut = model.cut.get(at) ?? 0
  if (!lines) {
    const text = field.size === 0 ? 'none' : '?'
    return (
      <>
        <td className={table.zero}>{text}</td>
        <td className={table.zero}>{text}</td>
      </>
    )
  }
  return (
    <>
      <td className={lines.first < lines.last ? table.waste : undefined}>
        {span(lines.first, lines.last)}
        {lines.first < lines.last && ' cut'}
      </td>
      <td className={cut === 0 ? table.zero : undefined}>
        {model.objects === 0
          ? '?'
          : cut === 0
            ? 'never'
            : cut === model.objects
              ? 'always'
              : `${grouped(cut)} of ${grouped(model.objects)}`}
      </td>
    </>
  )
}

interface UseProps {
  readonly field: FieldLayout
  readonly use: Use | null
  readonly onUse: Props['onUse']
}

function UseOf({ field: { name, type }, use, onUse }: UseProps) {
  if (name === '_') return null
  const candidate = candidateOf(type)
  return (
    <>
      {candidate && use === null && (
        <span className={styles.candidate} title="Often written by more than one goroutine: say so if it is">
          {candidate}
        </span>
      )}
      <select
        className={styles.use}
        aria-label={`Use of ${name}`}
        disabled={onUse === null}
        data-set={use ?? undefined}
        value={use ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onUse?.(name, allUses.find((each) => each === value) ?? null)
        }
      >
        <option value="">not said</option>
        {allUses.map((each) => (
          <option key={each} value={each}>
            {useNames[each]}
          </option>
        ))}
      </select>
    </>
  )
}

interface SharesProps {
  readonly at: number
  readonly layout: StructLayout
  readonly model: LinesModel
  readonly uses: Uses
}

function SharesWith({ at, layout, model, uses }: SharesProps) {
  const pairs = model.sharing.filter(({ fields }) => fields.includes(at))
  if (pairs.length === 0) {
    const isSaid = usageOf(uses, layout.fields[at].name) !== null
    return isSaid ? <span className={styles.good}>none</span> : null
  }
  return (
    <ul className={styles.pairs}>
      {pairs.map((pair) => {
        const { name } = layout.fields[pair.fields[0] === at ? pair.fields[1] : pair.fields[0]]
        return (
          <li key={name}>
            <code>{name}</code> <span className={table.waste}>{whenShared(pair)}</span>
          </li>
        )
      })}
    </ul>
  )
}

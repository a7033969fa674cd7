/** The selected struct on every target: its figures and its fields, with the targets together on which they are alike. */

import { useCallback, useMemo } from 'preact/compat'
import { useStore } from 'zustand'
import { targets, type Goarch } from '../../engine/target.ts'
import { csvOf, markdownOf } from '../../share/tableText.ts'
import type { View } from '../../share/document.ts'
import type { TargetColumn } from '../../state/compareTargets.ts'
import { setTarget } from '../../state/documentStore.ts'
import { CopyButton } from '../copying/CopyButton.tsx'
import { counted } from '../format.ts'
import { useFieldEvents } from '../linking/useFieldEvents.ts'
import { Scrolled } from '../Scrolled.tsx'
import { useStores } from '../stores.ts'
import dock from './Dock.module.css'
import table from './Table.module.css'
import { targetCells } from './targetCells.ts'
import { TargetFieldRowView } from './TargetFieldRowView.tsx'
import { TargetFigureRow } from './TargetFigureRow.tsx'
import { chosenOrderRow, columnOf, figureRows, targetFieldRows } from './targetRows.ts'
import styles from './TargetsTable.module.css'
import { useKeyedRow } from './useKeyedRow.ts'
import { useRowsInView } from './useRowsInView.ts'
import { useTargetColumns } from './useTargetColumns.ts'

interface Props {
  /** Index of the struct in the analysis; negative where what is shown is of an older one. */
  readonly index: number
  readonly view: View
}

export default function TargetsTable({ index, view }: Props) {
  const columns = useTargetColumns(index)
  if (!columns)
    return (
      <p className={dock.none}>
        {index < 0
          ? 'The source can not be read as it is: there is nothing to compare.'
          : `Laying it out for ${targets.length} targets…`}
      </p>
    )
  return <Columns columns={columns} index={index} view={view} />
}

function Columns({ columns, index, view }: Props & { readonly columns: readonly TargetColumn[] }) {
  const { order, base } = view
  const { documents } = useStores()
  const goarch = useStore(documents, (document) => document.goarch)
  const chosen = columnOf(columns, goarch)
  const figures = useMemo(() => {
    const inChosenOrder = chosenOrderRow(columns, order, goarch)
    return [...figureRows(columns, order), ...(inChosenOrder ? [inChosenOrder] : [])]
  }, [columns, order, goarch])
  const fields = useMemo(() => targetFieldRows(columns, goarch), [columns, goarch])
  const [group, handlers] = useFieldEvents<HTMLTableSectionElement>(index, null)
  const [from, to] = useRowsInView(group, fields.length)
  useKeyedRow(
    group,
    index,
    useCallback((field: number) => fields.findIndex((row) => row.index === field), [fields]),
  )
  const cells = () => targetCells(columns, fields, figures)

  return (
    <>
      <div className={dock.tools}>
        <span className={styles.summary}>{summary(columns, goarch)}</span>
        <CopyButton
          label="Copy Markdown"
          title="Copies the table in Markdown"
          make={() => Promise.resolve({ ok: true, text: markdownOf(cells()) })}
        />
        <CopyButton
          label="Copy CSV"
          title="Copies the table as comma-separated values"
          make={() => Promise.resolve({ ok: true, text: csvOf(cells()) })}
        />
      </div>
      <Scrolled name="Targets" className={dock.scroll}>
        <table
          className={`${table.table} ${styles.targets}`}
          aria-rowcount={2 + figures.length + fields.length}
        >
          <caption className="srOnly">Targets</caption>
          <thead>
            <tr>
              <th scope="row">Target</th>
              <td className={styles.hint}>press one to switch</td>
              {columns.map(({ goarchs }, i) => (
                <th key={goarchs[0]} scope="colgroup" colSpan={2} data-chosen={i === chosen || undefined}>
                  <Goarchs goarchs={goarchs} chosen={goarch} />
                </th>
              ))}
            </tr>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Type</th>
              {columns.flatMap(({ goarchs }) => [
                <th key={`${goarchs[0]} offset`} scope="col">
                  Offset
                </th>,
                <th key={`${goarchs[0]} size`} scope="col">
                  Size
                </th>,
              ])}
            </tr>
          </thead>
          <tbody className={styles.figures}>
            {figures.map((row) => (
              <TargetFigureRow key={row.name} row={row} chosen={chosen} />
            ))}
          </tbody>
          <tbody ref={group} {...handlers}>
            {from > 0 && <tr className={table.gap} style={{ '--count': from }} />}
            {fields.slice(from, to).map((row, i) => (
              <TargetFieldRowView
                key={from + i}
                row={row}
                struct={index}
                chosen={chosen}
                base={base}
                place={3 + figures.length + from + i}
              />
            ))}
            {to < fields.length && <tr className={table.gap} style={{ '--count': fields.length - to }} />}
          </tbody>
        </table>
      </Scrolled>
    </>
  )
}

/** The targets of a column; a press on one looks at it there. */
function Goarchs({ goarchs, chosen }: { readonly goarchs: readonly Goarch[]; readonly chosen: Goarch }) {
  const { documents } = useStores()
  return (
    <span className={styles.goarchs}>
      {goarchs.map((goarch) => (
        <button
          key={goarch}
          type="button"
          className={styles.goarch}
          aria-pressed={goarch === chosen}
          onClick={() => setTarget(documents, goarch)}
        >
          {goarch}
        </button>
      ))}
    </span>
  )
}

/** `14 targets, 2 layouts; bold is not as on amd64`. */
function summary(columns: readonly TargetColumn[], goarch: Goarch): string {
  const found = columns.filter(({ struct }) => struct !== null)
  const count = found.reduce((sum, { goarchs }) => sum + goarchs.length, 0)
  const layouts = found.length === 1 ? 'the same on all' : counted(found.length, 'layout')
  const legend = columns.length > 1 ? `; bold is not as on ${goarch}` : ''
  return `${counted(count, 'target')}, ${layouts}${legend}`
}

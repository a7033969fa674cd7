/** All structs of the source as a table: what each takes, and where the most is to be saved. */

import { useMemo, useRef } from 'preact/compat'
import { useStore } from 'zustand'
import { targetOf } from '../../engine/target.ts'
import { select } from '../../state/documentStore.ts'
import { pin } from '../../state/markStore.ts'
import { structRows } from '../../state/structRows.ts'
import { selectedIndex } from '../../state/structs.ts'
import { Scrolled } from '../Scrolled.tsx'
import { useStores } from '../stores.ts'
import dock from './Dock.module.css'
import { structColumns } from './structColumns.ts'
import { queried, sortedBy, type StructQuery } from './structQuery.ts'
import { StructRowView } from './StructRowView.tsx'
import styles from './StructsTable.module.css'
import { StructsTools } from './StructsTools.tsx'
import { StructsTotals } from './StructsTotals.tsx'
import table from './Table.module.css'
import { useRowsInView } from './useRowsInView.ts'
import { useStructEvents } from './useStructEvents.ts'

interface Props {
  readonly query: StructQuery
  readonly onQuery: (query: StructQuery) => void
}

export default function StructsTable({ query, onQuery }: Props) {
  const { documents, analyses, marks } = useStores()
  const outcome = useStore(analyses, (state) => state.outcome)
  const instances = useStore(documents, (document) => document.instances)
  const selection = useStore(documents, (document) => document.selection)
  const answered = outcome?.kind === 'answered' ? outcome : null
  const structs = answered?.answer.analysis.structs
  const goarch = answered?.document.goarch ?? 'amd64'
  const rows = useMemo(
    () => structRows(structs ?? [], instances, targetOf(goarch)!),
    [structs, instances, goarch],
  )
  const shown = useMemo(() => queried(rows, query), [rows, query])
  const selected = structs ? selectedIndex(structs, selection) : -1

  const body = useRef<HTMLTableSectionElement>(null)
  const range = useRowsInView(body, shown.length)
  const [from, to] = range
  const [active, handlers] = useStructEvents(body, shown, range, (row) => {
    pin(marks, null)
    select(documents, row.key)
  })
  const at = shown.findIndex(({ index }) => index === (active ?? selected))
  const stop = at >= from && at < to ? at : from

  return (
    <>
      <StructsTools rows={rows} shown={shown} query={query} onQuery={onQuery} />
      <Scrolled name="All structs" className={dock.scroll}>
        <table className={`${table.table} ${styles.structs}`} aria-rowcount={shown.length + 2}>
          <caption className="srOnly">All structs</caption>
          <thead>
            <tr>
              {structColumns.map(({ key, head, title }) => (
                <th
                  key={key}
                  scope="col"
                  title={title}
                  aria-sort={key === query.by ? (query.isDown ? 'descending' : 'ascending') : undefined}
                >
                  <button type="button" className={styles.head} onClick={() => onQuery(sortedBy(query, key))}>
                    {head}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} {...handlers}>
            {from > 0 && <tr className={table.gap} style={{ '--count': from }} />}
            {shown.slice(from, to).map((row, i) => (
              <StructRowView
                key={from + i} // what is drawn stays, and changes its text
                row={row}
                place={from + i + 2}
                isSelected={row.index === selected}
                isStop={from + i === stop}
              />
            ))}
            {to < shown.length && <tr className={table.gap} style={{ '--count': shown.length - to }} />}
          </tbody>
          <StructsTotals rows={shown} />
        </table>
      </Scrolled>
    </>
  )
}

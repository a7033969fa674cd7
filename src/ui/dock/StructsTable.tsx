/** All structs of the source as a table. */

import { useStore } from 'zustand'
import { grouped } from '../../diagram/labels.ts'
import { savingOf } from '../../state/structs.ts'
import { nameOf } from '../panels/StructTab.tsx'
import { Scrolled } from '../Scrolled.tsx'
import { useStores } from '../stores.ts'
import dock from './Dock.module.css'
import table from './Table.module.css'

export default function StructsTable() {
  const { analyses } = useStores()
  const outcome = useStore(analyses, (state) => state.outcome)
  const structs = outcome?.kind === 'answered' ? outcome.answer.analysis.structs : []
  return (
    <Scrolled name="All structs" className={dock.scroll}>
      <table className={table.table}>
        <caption className="srOnly">All structs</caption>
        <thead>
          <tr>
            <th scope="col">Struct</th>
            <th scope="col">Size</th>
            <th scope="col">Saved</th>
          </tr>
        </thead>
        <tbody>
          {structs.slice(0, 100).map((struct, i) => (
            <tr key={i}>
              <th scope="row">
                <code>{nameOf(struct.layout)}</code>
              </th>
              <td>{struct.layout.size === null ? '?' : grouped(struct.layout.size)}</td>
              <td>{grouped(savingOf(struct))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  )
}

/** A number and what it becomes in another order. */

import { grouped } from '../../diagram/labels.ts'
import table from './Table.module.css'

interface Props {
  readonly before: number
  readonly after: number
}

export function Change({ before, after }: Props) {
  return (
    <>
      {grouped(before)}
      <svg className={table.arrow} width="12" height="8" viewBox="0 0 12 8" role="img" aria-label="to">
        <path d="M1 4h9.5M7.5 1l3 3-3 3" fill="none" stroke="currentColor" strokeWidth="1.2" />
      </svg>
      <span className={after > before ? table.waste : table.good}>{grouped(after)}</span>
    </>
  )
}

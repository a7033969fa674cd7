/** One figure in bytes: what it is, and what it becomes. */

import type { ReactNode } from 'preact/compat'
import { grouped } from '../../diagram/labels.ts'
import { Term } from '../explain/Term.tsx'
import styles from './Figures.module.css'

interface Props {
  readonly name: string
  /** What explains it. */
  readonly topic: string
  /** What is said beside the name. */
  readonly aside?: string
  /** What asks for more, at the end of the line of the name. */
  readonly more?: ReactNode
  /** Null where it is not known. */
  readonly before: number | null
  /** Null where there is no other order. */
  readonly after: number | null
  /** What is said beside the number. */
  readonly beside?: ReactNode
  /** What is said below it. */
  readonly children?: ReactNode
}

export function Figure({ name, topic, aside, more, before, after, beside, children }: Props) {
  const changes = before !== null && after !== null && after !== before
  return (
    <div className={styles.figure} data-explain={topic}>
      <dt>
        <Term>{name}</Term>
        {aside && <span className={styles.aside}>{aside}</span>}
        {more && <span className={styles.more}>{more}</span>}
      </dt>
      <dd className={styles.value}>
        {changes && (
          <>
            {grouped(before)}
            <svg className={styles.arrow} width="12" height="8" viewBox="0 0 12 8" role="img" aria-label="to">
              <path d="M0 4h10.5M7.5 1l3 3-3 3" fill="none" stroke="currentColor" strokeWidth="1.2" />
            </svg>
          </>
        )}
        {before === null ? (
          <b className={styles.unknown}>unknown</b>
        ) : (
          <>
            <b>{grouped(changes ? after : before)}</b>
            <span className={styles.unit}>{'\u2009'}B</span>
          </>
        )}
      </dd>
      {beside && <dd className={styles.beside}>{beside}</dd>}
      <dd className={styles.below}>{children}</dd>
    </div>
  )
}

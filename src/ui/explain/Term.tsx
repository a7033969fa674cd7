/** A word whose explanation is at hand: by pointer, by tap, and for keys as a stop of the Tab key. */

import type { ReactNode } from 'preact/compat'
import styles from './Term.module.css'

interface Props {
  /** What is explained; left out where something around the word says it. */
  readonly topic?: string
  readonly children: ReactNode
}

export function Term({ topic, children }: Props) {
  return (
    <button type="button" className={styles.term} data-explain={topic}>
      {children}
    </button>
  )
}

/** One line about all structs of the source together. */

import { savingOf } from '../../state/structs.ts'
import type { Outcome } from '../../state/workerClient.ts'
import { bytes, counted } from '../format.ts'
import styles from './StatusLine.module.css'

export function StatusLine({ outcome }: { readonly outcome: Outcome | null }) {
  return <p className={styles.line}>{textOf(outcome)}</p>
}

function textOf(outcome: Outcome | null): string {
  if (outcome === null) return 'Reading'
  if (outcome.kind !== 'answered') return 'No result'
  const { structs } = outcome.answer.analysis
  if (structs.length === 0) return 'No structs yet'
  const savings = structs.map(savingOf).filter((saving) => saving > 0)
  const unknown = structs.filter(({ layout }) => layout.size === null).length
  return [
    counted(structs.length, 'struct'),
    savings.length > 0 && `${savings.length} can shrink`,
    savings.length > 0 && `${bytes(savings.reduce((a, b) => a + b))} together`,
    unknown > 0 && `${unknown} unknown`,
  ]
    .filter(Boolean)
    .join(', ')
}

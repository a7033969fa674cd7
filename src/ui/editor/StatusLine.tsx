/** One line about all structs of the source together, and about what is assumed for them. */

import { useStore } from 'zustand'
import { savingOf } from '../../state/structs.ts'
import type { Outcome } from '../../state/workerClient.ts'
import { bytes, counted } from '../format.ts'
import { useStores } from '../stores.ts'
import { AssumedTypes } from './AssumedTypes.tsx'
import styles from './StatusLine.module.css'

export function StatusLine({ outcome }: { readonly outcome: Outcome | null }) {
  const { documents } = useStores()
  const isEmpty = useStore(documents, ({ source }) => source === '')
  return (
    <footer className={styles.line}>
      <p>{textOf(outcome)}</p>
      <AssumedTypes />
      <p className={styles.hint}>
        {isEmpty
          ? 'Source stays in this browser; a shared link carries it after the #'
          : 'Tab inserts a tab, Esc leaves the editor'}
      </p>
    </footer>
  )
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

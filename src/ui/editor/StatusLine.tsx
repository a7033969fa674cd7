/** One line about all structs of the source together, and about what is assumed for them. */

import { useStore } from 'zustand'
import { shownStruct } from '../../state/shown.ts'
import type { Outcome } from '../../state/workerClient.ts'
import { counted } from '../format.ts'
import { useStores } from '../stores.ts'
import { AssumedTypes } from './AssumedTypes.tsx'
import styles from './StatusLine.module.css'
import { summaryOf } from './summary.ts'

interface Props {
  readonly outcome: Outcome | null
  /** Shows the table of all structs. */
  readonly onStructs: () => void
}

export function StatusLine({ outcome, onStructs }: Props) {
  const { documents, analyses } = useStores()
  const isEmpty = useStore(documents, ({ source }) => source === '')
  const selection = useStore(documents, (document) => document.selection)
  const valid = useStore(analyses, (state) => state.valid)
  const diagnostics = outcome?.kind === 'answered' ? outcome.answer.analysis.diagnostics : []
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  return (
    <footer className={styles.line}>
      <p>
        {outcome?.kind === 'answered' && outcome.answer.analysis.structs.length > 0 ? (
          <button type="button" className={styles.summary} title="Shows all structs" onClick={onStructs}>
            {summaryOf(outcome)}
          </button>
        ) : (
          summaryOf(outcome)
        )}
      </p>
      {errors > 0 && <p className={styles.errors}>{counted(errors, 'error')}</p>}
      {shownStruct({ outcome, valid }, selection)?.isOld && (
        <p className={styles.old}>from the last valid source</p>
      )}
      <AssumedTypes />
      <p className={styles.hint}>
        {isEmpty
          ? 'Source stays in this browser; a shared link carries it after the #'
          : 'Tab inserts a tab, Esc leaves the editor'}
      </p>
    </footer>
  )
}

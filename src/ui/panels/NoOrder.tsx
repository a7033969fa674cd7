/** What stands in the place of another order where none is shown. */

import { useStore } from 'zustand'
import type { StructAnalysis } from '../../engine/index.ts'
import { setView } from '../../state/documentStore.ts'
import { bytes } from '../format.ts'
import { useStores } from '../stores.ts'
import styles from './NoOrder.module.css'

interface Props {
  readonly struct: StructAnalysis
  /** Whether the order is the author's to keep, and no other has been asked for. */
  readonly isHidden: boolean
  readonly onShowKept: () => void
}

export function NoOrder({ struct: { layout, kept, suggested, optimal }, isHidden, onShowKept }: Props) {
  const { documents } = useStores()
  const { order } = useStore(documents, (document) => document.view)
  if (isHidden) {
    const hasOther = suggested !== null && optimal !== null && suggested.moved + optimal.moved > 0
    return (
      <div className={styles.said}>
        <p>{kept}</p>
        {hasOther && (
          <button type="button" className={styles.button} onClick={onShowKept}>
            Show an order all the same
          </button>
        )}
      </div>
    )
  }
  if (layout.size === null || suggested === null || optimal === null) {
    return <p className={styles.said}>No order is suggested while a size is unknown.</p>
  }
  const saved = (layout.ptrdata ?? 0) - optimal.ptrdata
  return (
    <div className={styles.said}>
      <p data-explain="suggestion">
        {suggested.proved ? 'Already the smallest' : 'No smaller order was found'}
      </p>
      {saved > 0 && order !== 'optimal' && (
        <p>
          An order of the same size has{' '}
          <button
            type="button"
            className={styles.link}
            onClick={() => setView(documents, { order: 'optimal' })}
          >
            fewer pointer bytes
          </button>
          : {bytes(optimal.ptrdata)} instead of {bytes(layout.ptrdata ?? 0)}.
        </p>
      )}
    </div>
  )
}

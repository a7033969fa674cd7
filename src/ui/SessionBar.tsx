/** One line under the top bar: what became of a link or of files, and the way to the other draft. */

import { memo } from 'preact/compat'
import { useStore } from 'zustand'
import type { Session } from '../state/session.ts'
import styles from './SessionBar.module.css'

export const SessionBar = memo(function SessionBar({ session }: { readonly session: Session }) {
  const { origin, notice, hasOther } = useStore(session.state)
  return (
    <div role="status" className={styles.bar}>
      {notice !== null && (
        <p className={styles.notice}>
          {notice}
          <button type="button" className={styles.action} onClick={() => session.say(null)}>
            Dismiss
          </button>
        </p>
      )}
      {hasOther && (
        <p>
          {origin === 'link' ? 'This came with a link. Your draft is kept.' : 'Another draft is kept.'}
          <button type="button" className={styles.action} onClick={session.openOther}>
            Open it
          </button>
        </p>
      )}
    </div>
  )
})

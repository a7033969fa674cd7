/** The help: the keys, whether single ones are wanted, and what becomes of the source. */

import { useEffect, useRef } from 'preact/compat'
import { useStore } from 'zustand'
import { useStores } from '../stores.ts'
import styles from './Help.module.css'
import { Keys } from './Keys.tsx'

export default function Help({ onClose }: { readonly onClose: () => void }) {
  const { documents, preferences } = useStores()
  const go = useStore(documents, (document) => document.go)
  const singleKeys = useStore(preferences, (state) => state.singleKeys)
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => dialog.current?.showModal(), [])

  return (
    <dialog ref={dialog} className={styles.help} aria-labelledby="help" onClose={onClose}>
      <div className={styles.content}>
        <header className={styles.head}>
          <h2 id="help">Help</h2>
          <button type="button" className={styles.close} onClick={onClose}>
            Close
          </button>
        </header>
        <h3>Keys outside the editor</h3>
        <Keys />
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={(event) => preferences.setState({ singleKeys: event.currentTarget.checked })}
          />
          Single keys do something
        </label>
        <h3>Keys in the editor</h3>
        <p>Tab inserts a tab. Esc leaves the editor: then Tab moves on.</p>
        <h3>What is shown</h3>
        <p>
          Every number is what the gc compiler of Go {go} makes of the source for the target that is chosen.
          Red hatching is padding. A dot is a word in which the collector finds a pointer, and the bracket at
          the right ends at the last one. A dashed line is the end of a cache line.
        </p>
        <p>
          The suggested order is the smallest there is with the fewest lines moved; the optimal one has, at
          the same size, the fewest pointer bytes.
        </p>
        <h3>Your source</h3>
        <p>It stays in this browser. A link that you copy carries it after its #, which no server is sent.</p>
      </div>
    </dialog>
  )
}

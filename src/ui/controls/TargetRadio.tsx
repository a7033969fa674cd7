/** Chooses the GOARCH that everything is computed for. */

import { useStore } from 'zustand'
import type { Goarch } from '../../engine/target.ts'
import { setTarget, type DocumentStore } from '../../state/documentStore.ts'
import styles from './TargetRadio.module.css'

const offered: readonly Goarch[] = ['amd64', 'arm64', '386']

export function TargetRadio({ documents }: { readonly documents: DocumentStore }) {
  const chosen = useStore(documents, (document) => document.goarch)
  // A link may hold any target of the gc toolchain.
  const shown = offered.includes(chosen) ? offered : [...offered, chosen]
  return (
    <fieldset className={styles.group}>
      <legend className="srOnly">Target architecture</legend>
      {shown.map((goarch) => (
        <label key={goarch} className={styles.choice}>
          <input
            type="radio"
            name="goarch"
            className={styles.input}
            checked={goarch === chosen}
            onChange={() => setTarget(documents, goarch)}
          />
          {goarch}
        </label>
      ))}
    </fieldset>
  )
}

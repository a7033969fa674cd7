/** Chooses the Go version that the numbers are of. */

import { useStore } from 'zustand'
import type { GoVersion as Version } from '../../engine/index.ts'
import { setGo } from '../../state/documentStore.ts'
import { goVersions } from '../../state/goVersions.ts'
import { useStores } from '../stores.ts'
import styles from './GoVersion.module.css'
import { Chevron } from './icons.tsx'

export function GoVersion() {
  const { documents } = useStores()
  const chosen = useStore(documents, (document) => document.go)
  return (
    <label className={styles.version} title="The version of Go that the numbers are of">
      <span className={styles.name}>Go version</span>
      <span className={styles.choice}>
        <select value={chosen} onChange={(event) => setGo(documents, event.currentTarget.value as Version)}>
          {goVersions.map((go) => (
            <option key={go} value={go}>
              go{go}
            </option>
          ))}
        </select>
        <Chevron />
      </span>
    </label>
  )
}

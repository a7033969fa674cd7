/** The size of a struct on the usual targets at a glance; a press on one looks at it there. */

import { useStore } from 'zustand'
import { grouped } from '../../diagram/labels.ts'
import { setTarget } from '../../state/documentStore.ts'
import { usualTargets } from '../../state/glance.ts'
import { useStores } from '../stores.ts'
import styles from './Glance.module.css'

export function Glance({ index }: { readonly index: number }) {
  const { documents, analyses } = useStores()
  const chosen = useStore(documents, (document) => document.goarch)
  const glance = useStore(analyses, (state) => state.glance)
  return (
    <span className={styles.glance}>
      {usualTargets.map((goarch) => (
        <button
          key={goarch}
          type="button"
          className={styles.target}
          aria-pressed={goarch === chosen}
          data-explain={`target ${goarch}`}
          onClick={() => setTarget(documents, goarch)}
        >
          {goarch} <span className={styles.size}>{glance ? sizeOf(glance[goarch][index]) : '…'}</span>
        </button>
      ))}
    </span>
  )
}

function sizeOf(size: number | null | undefined): string {
  return typeof size !== 'number' ? '?' : grouped(size)
}

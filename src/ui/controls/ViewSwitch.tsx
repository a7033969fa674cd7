/** Where the panes do not fit beside each other: which of them is seen. */

import { useStore } from 'zustand'
import { tabs } from '../../share/document.ts'
import { setView } from '../../state/documentStore.ts'
import { tabNames } from '../dock/tabNames.ts'
import { useStores } from '../stores.ts'
import styles from './ViewSwitch.module.css'

/** The dock alone is one choice for each of its tabs. */
export type Panes = 'source' | 'both' | 'layout' | 'dock'

interface Props {
  readonly panes: Panes
  readonly onChange: (panes: Panes) => void
}

const names: readonly (readonly [Panes, string])[] = [
  ['source', 'Source'],
  ['both', 'Both'],
  ['layout', 'Layout'],
]

export function ViewSwitch({ panes, onChange }: Props) {
  const { documents } = useStores()
  const { tab } = useStore(documents, (document) => document.view)
  return (
    <nav className={styles.bar} aria-label="View">
      <div className={styles.switch}>
        {names.map(([value, name]) => (
          <button
            key={value}
            type="button"
            className={styles.choice}
            aria-pressed={value === panes}
            onClick={() => onChange(value)}
          >
            {name}
          </button>
        ))}
        {tabs.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.choice}
            aria-pressed={panes === 'dock' && each === tab}
            onClick={() => {
              setView(documents, { tab: each })
              onChange('dock')
            }}
          >
            {tabNames[each]}
          </button>
        ))}
      </div>
    </nav>
  )
}

/** Where the panes do not fit beside each other: which of them is seen. */

import styles from './ViewSwitch.module.css'

export type Panes = 'source' | 'both' | 'layout' | 'fields'

interface Props {
  readonly panes: Panes
  readonly onChange: (panes: Panes) => void
}

const names: readonly (readonly [Panes, string])[] = [
  ['source', 'Source'],
  ['both', 'Both'],
  ['layout', 'Layout'],
  ['fields', 'Fields'],
]

export function ViewSwitch({ panes, onChange }: Props) {
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
      </div>
    </nav>
  )
}

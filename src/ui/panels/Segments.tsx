/** A few choices side by side, one of which is taken. */

import { useId, type ReactNode } from 'preact/compat'
import styles from './Segments.module.css'

interface Props<T extends string | number> {
  /** What is chosen, for those who do not see it. */
  readonly name: string
  readonly choices: readonly (readonly [value: T, label: ReactNode])[]
  readonly chosen: T
  readonly onChoose: (value: T) => void
  readonly mono?: boolean
}

export function Segments<T extends string | number>(props: Props<T>) {
  const { name, choices, chosen, onChoose, mono = false } = props
  const group = useId()
  return (
    <fieldset className={styles.group} title={name} data-mono={mono || undefined}>
      <legend className="srOnly">{name}</legend>
      {choices.map(([value, label]) => (
        <label key={value} className={styles.choice}>
          <input
            type="radio"
            name={group}
            className={styles.input}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

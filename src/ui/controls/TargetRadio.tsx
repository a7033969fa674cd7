/** Chooses the GOARCH that everything is computed for. */

import { useStore } from 'zustand'
import { targets, type Goarch } from '../../engine/target.ts'
import { setTarget } from '../../state/documentStore.ts'
import { usualTargets } from '../../state/glance.ts'
import { useStores } from '../stores.ts'
import { Chevron } from './icons.tsx'
import styles from './TargetRadio.module.css'

const otherTargets = targets.map(({ goarch }) => goarch).filter((goarch) => !isUsual(goarch))

export function TargetRadio() {
  const { documents } = useStores()
  const chosen = useStore(documents, (document) => document.goarch)
  return (
    <fieldset className={styles.group}>
      <legend className="srOnly">Target architecture</legend>
      {usualTargets.map((goarch, i) => (
        <label key={goarch} className={styles.choice}>
          <input
            type="radio"
            name="goarch"
            className={styles.input}
            checked={goarch === chosen}
            aria-keyshortcuts={`${i + 1}`}
            onChange={() => setTarget(documents, goarch)}
          />
          <span>{goarch}</span>
          <kbd aria-hidden="true">{i + 1}</kbd>
        </label>
      ))}
      <OtherTargets className={isUsual(chosen) ? styles.more : styles.chosen} />
    </fieldset>
  )
}

/** The targets that are less usual; the chosen one shows in place. */
export function OtherTargets({ className = '' }: { readonly className?: string | undefined }) {
  const { documents } = useStores()
  const chosen = useStore(documents, (document) => document.goarch)
  const isOther = !isUsual(chosen)
  return (
    <span className={`${styles.other} ${className}`}>
      <select
        aria-label="More architectures"
        value={isOther ? chosen : ''}
        onChange={(event) => setTarget(documents, event.currentTarget.value as Goarch)}
      >
        <option value="" disabled hidden>
          more
        </option>
        {otherTargets.map((goarch) => (
          <option key={goarch}>{goarch}</option>
        ))}
      </select>
      <Chevron />
    </span>
  )
}

function isUsual(goarch: Goarch): boolean {
  return usualTargets.some((usual) => usual === goarch)
}

/** Counts what is assumed of unknown types, and lists it to be changed and taken back. */

import { useId, useMemo, useState } from 'preact/compat'
import { useStore } from 'zustand'
import { targetOf } from '../../engine/target.ts'
import { usedTypes } from '../../share/unused.ts'
import { assumeType } from '../../state/documentStore.ts'
import { useStores } from '../stores.ts'
import styles from './AssumedTypes.module.css'
import { AssumeForm } from './AssumeForm.tsx'
import { assumedBriefly, assumedText } from './assumption.ts'

export function AssumedTypes() {
  const { documents } = useStores()
  const source = useStore(documents, (document) => document.source)
  const assume = useStore(documents, (document) => document.assume)
  const ptrSize = useStore(documents, ({ goarch }) => targetOf(goarch)!.ptrSize)
  const [changed, setChanged] = useState<string | null>(null)
  const id = useId()

  const assumed = useMemo(() => Object.entries(usedTypes({ source, assume })), [source, assume])
  if (assumed.length === 0) return null
  return (
    <>
      <button type="button" className={styles.count} popoverTarget={id}>
        {assumed.length} assumed
        {assumed.length === 1 && `: ${assumed[0][0]} ${assumedBriefly(assumed[0][1])}`}
      </button>
      <div
        id={id}
        popover="auto"
        className={styles.list}
        role="dialog"
        aria-label="Assumed types"
        onToggle={(event) => event.newState === 'closed' && setChanged(null)}
      >
        <ul>
          {assumed.map(([name, one]) => (
            <li key={name} className={styles.item}>
              <p className={styles.text}>
                <b className={styles.name}>{name}</b> {assumedText(one, ptrSize)}
              </p>
              {changed === name ? (
                <AssumeForm
                  name={name}
                  assumed={one}
                  ptrSize={ptrSize}
                  onApply={(next) => {
                    setChanged(null)
                    assumeType(documents, name, next)
                  }}
                />
              ) : (
                <span className={styles.actions}>
                  <button type="button" className={styles.action} onClick={() => setChanged(name)}>
                    Change
                  </button>
                  <button
                    type="button"
                    className={styles.action}
                    aria-label={`Remove ${name}`}
                    onClick={() => assumeType(documents, name, null)}
                  >
                    Remove
                  </button>
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

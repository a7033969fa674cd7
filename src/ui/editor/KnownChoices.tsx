/** Offers the known types that an unknown name may be, each of its module's version. */

import type { Assumed } from '../../engine/index.ts'
import { knownType } from '../../state/knownTypes.ts'
import { bytes } from '../format.ts'
import styles from './AssumeForm.module.css'
import { useCandidates } from './useKnownTypes.ts'

interface Props {
  readonly name: string
  readonly assumed: Assumed | undefined
  /** Bytes of a pointer on the target. */
  readonly ptrSize: number
  readonly onApply: (assumed: Assumed) => void
}

export function KnownChoices({ name, assumed, ptrSize, onApply }: Props) {
  const [{ isImported, types }] = useCandidates([name])
  if (types.length === 0) return null
  const taken = assumed && 'known' in assumed ? `${assumed.known}@${assumed.version}` : null
  return (
    <div className={styles.row} role="group" aria-label="Known types">
      <span className={styles.label}>{isImported ? 'it is' : 'it may be'}</span>
      {types.map((type) => {
        const { known, path, version, go, wide, narrow } = type
        return (
          <button
            key={known}
            type="button"
            className={styles.known}
            aria-pressed={taken === `${known}@${version}`}
            title={`${known} as Go ${go} lays it out`}
            onClick={() => onApply(knownType(type))}
          >
            {path} <b>{version}</b> · {bytes((ptrSize === 8 ? wide : narrow).size)}
          </button>
        )
      })}
    </div>
  )
}

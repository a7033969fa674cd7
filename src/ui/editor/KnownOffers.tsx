/** Offers to take at once all unknown types that are known: those of packages that the source imports. */

import type { Diagnostic } from '../../engine/index.ts'
import { knownType } from '../../state/knownTypes.ts'
import { assumeType } from '../../state/documentStore.ts'
import { useStores } from '../stores.ts'
import styles from './KnownOffers.module.css'
import { unknownNameIn } from './unknownName.ts'
import { useCandidates } from './useKnownTypes.ts'

export function KnownOffers({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  const { documents } = useStores()
  const names = unknownIn(diagnostics)
  const candidates = useCandidates(names)
  const offers = names.flatMap((name, i) => {
    const found = candidates[i]
    return found?.isImported && found.types.length === 1 ? [{ name, type: found.types[0] }] : []
  })
  if (offers.length === 0) return null

  function take() {
    for (const { name, type } of offers) assumeType(documents, name, knownType(type))
  }

  return (
    <p className={styles.offers}>
      <span>
        Known:{' '}
        {offers.map(({ name, type }, i) => (
          <span key={name} title={`${type.known} as Go ${type.go} lays it out`}>
            {i > 0 && ', '}
            <code>{name}</code> as of {type.version}
          </span>
        ))}
      </span>
      <button type="button" className={styles.take} onClick={take}>
        {offers.length === 1 ? 'Take it' : `Take all ${offers.length}`}
      </button>
    </p>
  )
}

/** The names that there is no layout of, as written. */
function unknownIn(diagnostics: readonly Diagnostic[]): readonly string[] {
  const names = diagnostics.flatMap(({ code, message }) => {
    const name = code === 'unknown-type' ? unknownNameIn(message) : null
    return name === null ? [] : [name]
  })
  return [...new Set(names)]
}

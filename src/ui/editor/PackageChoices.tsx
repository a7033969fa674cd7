/** Says which package a name without an import was taken for, where several have it, and switches to another. */

import type { ChosenPackage } from '../../engine/index.ts'
import { choosePackage, type DocumentStore } from '../../state/documentStore.ts'
import styles from './PackageChoices.module.css'

interface Props {
  readonly chosen: readonly ChosenPackage[]
  readonly documents: DocumentStore
}

export function PackageChoices({ chosen, documents }: Props) {
  const ambiguous = chosen.filter(({ among }) => among.length > 1)
  if (ambiguous.length === 0) return null
  return (
    <ul className={styles.list}>
      {ambiguous.map(({ name, path, among }) => (
        <li key={name}>
          <label>
            <code>{name}</code> is taken for{' '}
            <select
              className={styles.select}
              value={path}
              onChange={(event) => choosePackage(documents, name, event.currentTarget.value)}
            >
              {among.map((other) => (
                <option key={other}>{other}</option>
              ))}
            </select>
          </label>
        </li>
      ))}
    </ul>
  )
}

/** The examples as a list; a press opens one. */

import { useStores } from '../stores.ts'
import styles from './ExampleList.module.css'
import { examples } from './examples.ts'

export function ExampleList({ onOpen }: { readonly onOpen?: () => void }) {
  const { session } = useStores()
  return (
    <ul className={styles.list} aria-label="Examples">
      {examples.map(({ name, struct, lesson, figure, source }) => (
        <li key={name}>
          <button
            type="button"
            className={styles.example}
            onClick={() => {
              session.openExample(source, struct)
              onOpen?.()
            }}
          >
            <code>{name}</code>
            <span>{lesson}</span>
            <span className={styles.figure}>{figure}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

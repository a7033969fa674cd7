/** The examples as a list; a press opens one. */

import { useStore } from 'zustand'
import { useStores } from '../stores.ts'
import styles from './ExampleList.module.css'
import { exampleOf, examples, type Example } from './examples.ts'
import { openExample } from './openExample.ts'

export function ExampleList({ onOpen }: { readonly onOpen?: () => void }) {
  const stores = useStores()
  const current = useStore(stores.documents, ({ source }) => exampleOf(source)?.name)

  function open(example: Example) {
    openExample(stores, example)
    onOpen?.()
  }

  return (
    <ul className={styles.list} aria-label="Examples">
      {examples.map((example) => (
        <li key={example.name}>
          <button
            type="button"
            className={styles.example}
            aria-current={example.name === current || undefined}
            onClick={() => open(example)}
          >
            <code>{example.name}</code>
            <span>{example.topic}</span>
            <span className={styles.figure}>{example.figure}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What an example teaches, in a line over what is seen of it; gone with the first edit, and where it is not true. */

import { useStore } from 'zustand'
import { useStores } from '../stores.ts'
import { exampleOf } from './examples.ts'
import { isTaught } from './isTaught.ts'
import styles from './Lesson.module.css'

export function Lesson() {
  const { documents } = useStores()
  const lesson = useStore(documents, ({ source, goarch }) => {
    const example = exampleOf(source)
    return example && isTaught(example, goarch) ? example.lesson : null
  })
  return lesson && <p className={styles.lesson}>{lesson}</p>
}

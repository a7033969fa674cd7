/** What stands in the empty editor under its caret: the examples, and what may be pasted. */

import { ExampleList } from '../examples/ExampleList.tsx'
import type { OnFiles } from '../opening/chooseFiles.ts'
import { OpenFiles } from '../opening/OpenFiles.tsx'
import styles from './Start.module.css'

export function Start({ onFiles }: { readonly onFiles: OnFiles }) {
  return (
    <div className={styles.start}>
      <h2>Or start from an example</h2>
      <ExampleList />
      <p>
        <OpenFiles className={styles.open} what="files" onFiles={onFiles} />,{' '}
        <OpenFiles className={styles.open} what="folder" onFiles={onFiles} />, or drop files, a folder or a
        zip anywhere on the page.
      </p>
      <p>
        Imports need not resolve: the standard library is built in, and you can say the size of any other
        type.
      </p>
    </div>
  )
}

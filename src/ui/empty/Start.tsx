/** What stands in the empty editor under its caret: the examples, and what may be pasted. */

import { ExampleList } from '../examples/ExampleList.tsx'
import styles from './Start.module.css'

export function Start() {
  return (
    <div className={styles.start}>
      <h2>Or start from an example</h2>
      <ExampleList />
      <p>
        Imports need not resolve: the standard library is built in, and you can say the size of any other
        type.
      </p>
    </div>
  )
}

/** What stands on the right while nothing is pasted. */

import session from '../examples/session.go?raw'
import styles from './EmptyState.module.css'

export function EmptyState({ onExample }: { readonly onExample: (source: string) => void }) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>Every byte of a Go struct, where the compiler puts it</h2>
      <p className={styles.text}>
        Paste a struct, a file or a whole package. Imports need not resolve: the standard library is built in,
        and what is not known is said. The source stays in this browser; a link you copy carries it after the
        #.
      </p>
      <button type="button" className={styles.button} onClick={() => onExample(session)}>
        Show an example
      </button>
    </div>
  )
}

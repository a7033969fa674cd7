/** The keys of the page in a table. */

import { Fragment } from 'preact/compat'
import styles from './Keys.module.css'
import { keymap } from './keymap.ts'

export function Keys() {
  return (
    <dl className={styles.keys}>
      {keymap.map(({ keys, does }) => (
        <Fragment key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

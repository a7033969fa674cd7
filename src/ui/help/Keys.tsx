/** Keys in a table, with what they do. */

import { Fragment } from 'preact/compat'
import { Key } from '../commands/Key.tsx'
import { keyRows } from './keyRows.ts'
import styles from './Keys.module.css'

export function Keys() {
  return (
    <dl className={styles.keys}>
      {keyRows().map(({ keys, does }) => (
        <Fragment key={does}>
          <dt>
            {keys.map((key) => (
              <Key key={key} name={key} />
            ))}
          </dt>
          <dd>{does}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

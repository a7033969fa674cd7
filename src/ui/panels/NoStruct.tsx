/** What there is instead of a layout where a source has no struct: the types that it does declare. */

import type { Answered } from '../../state/workerClient.ts'
import { counted } from '../format.ts'
import styles from './NoStruct.module.css'

/** More types than this are only counted. */
const mostListed = 20

export function NoStruct({ outcome: { document, answer } }: { readonly outcome: Answered }) {
  // What was just pasted into an empty page is not read yet.
  if (document.source.trim() === '') return null
  const { types } = answer.analysis
  const rest = types.length - mostListed
  return (
    <div className={styles.none}>
      <h2 className={styles.head}>No struct type in this source</h2>
      {types.length === 0 ? (
        <p>
          It declares no type at all. What can be laid out is a struct type, a file with one, or lines of
          fields.
        </p>
      ) : (
        <>
          <p>It declares</p>
          <ul className={styles.types}>
            {types.slice(0, mostListed).map((type, i) => (
              <li key={i}>
                <code>
                  <b>type</b> {type}
                </code>
              </li>
            ))}
          </ul>
          {rest > 0 && <p>and {counted(rest, 'more', 'more')}</p>}
        </>
      )}
    </div>
  )
}

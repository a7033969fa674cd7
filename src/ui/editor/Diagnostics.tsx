/** The diagnostics of the source with their places; a press on one leads to it. */

import { Fragment } from 'preact/compat'
import type { Diagnostic } from '../../engine/diagnostic.ts'
import type { Archived } from '../../state/messages.ts'
import { counted } from '../format.ts'
import { diagnosticRows, type UndeclaredName } from './diagnosticRows.ts'
import styles from './Diagnostics.module.css'
import { placeIn } from './placeIn.ts'

interface Props {
  readonly diagnostics: readonly Diagnostic[]
  /** The text that they are about. */
  readonly source: string
  /** Its files, where it is an archive. */
  readonly archived: readonly Archived[]
  readonly onPress: (diagnostic: Diagnostic) => void
}

const mostShown = 100

export function Diagnostics({ diagnostics, source, archived, onPress }: Props) {
  // What was chosen among packages of one name is said, with a switch, by PackageChoices.
  const said = diagnostics.filter(({ code }) => code !== 'package-chosen')
  if (said.length === 0) return null
  const rows = diagnosticRows(said)
  return (
    <ul className={styles.list} aria-label="Diagnostics">
      {rows.slice(0, mostShown).map((row, i) => {
        if (row.kind === 'undeclared') return <Undeclared key={i} names={row.names} onPress={onPress} />
        const { diagnostic } = row
        return (
          <li key={i}>
            <button type="button" className={styles.diagnostic} onClick={() => onPress(diagnostic)}>
              <span className={styles.place}>{placeIn(source, archived, diagnostic)}:</span>{' '}
              <span className={diagnostic.severity === 'error' ? styles.error : undefined}>
                {diagnostic.message}
              </span>
            </button>
          </li>
        )
      })}
      {rows.length > mostShown && (
        <li className={styles.more}>and {counted(rows.length - mostShown, 'more', 'more')}</li>
      )}
    </ul>
  )
}

/** In one line, whose names lead to their places. */
function Undeclared({
  names,
  onPress,
}: Pick<Props, 'onPress'> & { readonly names: readonly UndeclaredName[] }) {
  return (
    <li className={styles.undeclared}>
      {counted(names.length, 'name')} are not declared in this source, but perhaps in other files of its
      package:{' '}
      {names.map(({ name, diagnostic }, i) => (
        <Fragment key={i}>
          {i > 0 && ', '}
          <button type="button" className={styles.name} onClick={() => onPress(diagnostic)}>
            {name}
          </button>
        </Fragment>
      ))}
    </li>
  )
}

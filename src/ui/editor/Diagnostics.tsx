/** The diagnostics of the source with their places; a press on one leads to it. */

import { positionOf, type Diagnostic } from '../../engine/diagnostic.ts'
import { counted } from '../format.ts'
import styles from './Diagnostics.module.css'

interface Props {
  readonly diagnostics: readonly Diagnostic[]
  /** The text that they are about. */
  readonly source: string
  readonly onPress: (diagnostic: Diagnostic) => void
}

const mostShown = 100

export function Diagnostics({ diagnostics, source, onPress }: Props) {
  // What was chosen among packages of one name is said, with a switch, by PackageChoices.
  const said = diagnostics.filter(({ code }) => code !== 'package-chosen')
  if (said.length === 0) return null
  return (
    <ul className={styles.list} aria-label="Diagnostics">
      {said.slice(0, mostShown).map((diagnostic, i) => {
        const { line, column } = positionOf(source, diagnostic.from)
        return (
          <li key={i}>
            <button type="button" className={styles.diagnostic} onClick={() => onPress(diagnostic)}>
              <span className={styles.place}>
                {line}:{column}:
              </span>{' '}
              <span className={diagnostic.severity === 'error' ? styles.error : undefined}>
                {diagnostic.message}
              </span>
            </button>
          </li>
        )
      })}
      {said.length > mostShown && (
        <li className={styles.more}>and {counted(said.length - mostShown, 'more', 'more')}</li>
      )}
    </ul>
  )
}

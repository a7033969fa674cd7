/** The diagnostics of the source with their places; a press on one leads to it. */

import { positionOf, type Diagnostic } from '../../engine/diagnostic.ts'
import type { Archived } from '../../state/messages.ts'
import { counted } from '../format.ts'
import styles from './Diagnostics.module.css'

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
  return (
    <ul className={styles.list} aria-label="Diagnostics">
      {said.slice(0, mostShown).map((diagnostic, i) => {
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
      {said.length > mostShown && (
        <li className={styles.more}>and {counted(said.length - mostShown, 'more', 'more')}</li>
      )}
    </ul>
  )
}

/** `3:5`, in an archive `a/a.go:3:5`. */
function placeIn(source: string, archived: readonly Archived[], { file, from }: Diagnostic): string {
  const index = archived.findIndex((each) => each.path === file)
  if (index < 0) return lineAndColumn(source, from)
  const { path, from: start } = archived[index]
  return `${path}:${lineAndColumn(source.slice(start, archived[index + 1]?.marker), from - start)}`
}

function lineAndColumn(text: string, offset: number): string {
  const { line, column } = positionOf(text, offset)
  return `${line}:${column}`
}

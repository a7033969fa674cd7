/** Underlines what the analysis complains of: errors with a red wave, types it does not know with quiet dots. */

import type { Diagnostic as Underlined } from '@codemirror/lint'
import type { Text } from '@codemirror/state'
import type { Diagnostic } from '../../engine/diagnostic.ts'
import styles from './squiggles.module.css'

/** More are not underlined: they are counted under the editor. */
const most = 500

/** What was done to a paste, and which package was taken, is no fault at a place and is said elsewhere. */
export function squigglesOf(diagnostics: readonly Diagnostic[], doc: Text): readonly Underlined[] {
  return diagnostics
    .filter(({ code }) => code !== 'paste' && code !== 'package-chosen')
    .slice(0, most)
    .map((diagnostic) => ({
      ...visible(diagnostic, doc),
      severity: diagnostic.severity === 'error' ? 'error' : 'info',
      markClass: diagnostic.severity === 'error' ? styles.error : styles.unknown,
      message: diagnostic.message,
    }))
}

/** An empty place is widened to a character of its line, where there is one. */
function visible({ from, to }: Diagnostic, doc: Text): { from: number; to: number } {
  const start = Math.min(from, doc.length)
  const end = Math.min(to, doc.length)
  if (end > start) return { from: start, to: end }
  const line = doc.lineAt(start)
  if (start < line.to) return { from: start, to: start + 1 }
  return { from: Math.max(line.from, start - 1), to: start }
}

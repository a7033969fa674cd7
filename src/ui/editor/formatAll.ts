/** Formats the whole source by Go's own formatter, as one change that can be undone. */

import { isolateHistory } from '@codemirror/commands'
import type { EditorView } from '@codemirror/view'
import { counted } from '../format.ts'
import { docText } from './docText.ts'

/** How it went, in a sentence. Caret and marks stay where they are: only what differs is changed. */
export async function formatAll(view: EditorView): Promise<string> {
  const modules = await Promise.all([
    import('../formatting/loadGofmt.ts').then(({ loadGofmt }) => loadGofmt()),
    import('../formatting/formatSource.ts'),
  ]).catch(() => null)
  if (modules === null) return 'Not formatted: the formatter could not be loaded'
  const [format, { formatSource }] = modules
  const formatted = formatSource(docText(view.state.doc), format)
  if (!formatted.ok) return `Not formatted: ${formatted.why}`
  const { changes } = formatted
  if (changes.length === 0) return 'Formatted already'
  view.dispatch({ changes, userEvent: 'format', annotations: isolateHistory.of('full') })
  return `Formatted: ${counted(changes.length, 'change')}`
}

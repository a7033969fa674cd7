/** A paste replaces everything while there is nothing of the visitor's own: an example, or white space. */

import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { select, type DocumentStore } from '../../state/documentStore.ts'

const examples = new Set<string>(
  Object.values(
    import.meta.glob<string>('../examples/*.go', { query: '?raw', import: 'default', eager: true }),
  ),
)

export function pasting(documents: DocumentStore): Extension {
  return EditorView.domEventHandlers({
    paste(event, view) {
      const text = event.clipboardData?.getData('text/plain')
      const current = view.state.doc.toString()
      if (!text || !(current.trim() === '' || examples.has(current))) return false
      select(documents, null)
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: view.state.toText(text) },
        selection: { anchor: 0 },
        effects: EditorView.scrollIntoView(0, { y: 'start', yMargin: 40 }),
        userEvent: 'input.paste',
      })
      return true
    },
  })
}

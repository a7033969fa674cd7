/** A paste replaces everything while there is nothing of the visitor's own: an example, or white space. */

import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { DocumentStore } from '../../state/documentStore.ts'
import { replaceSource } from './replaceSource.ts'

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
      replaceSource(view, documents, text)
      return true
    },
  })
}

/** Puts other text in the place of all there is, as one change that can be undone, and shows it from its top. */

import { EditorView } from '@codemirror/view'
import { select, type DocumentStore } from '../../state/documentStore.ts'

export function replaceSource(view: EditorView, documents: DocumentStore, text: string): void {
  select(documents, null)
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: view.state.toText(text) },
    selection: { anchor: 0 },
    effects: EditorView.scrollIntoView(0, { y: 'start', yMargin: 40 }),
    userEvent: 'input.paste',
  })
}

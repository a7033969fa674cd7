/** Keeps the document and the editor's text alike. The editor owns its text: the document changes it only by loading. */

import { isolateHistory } from '@codemirror/commands'
import { Annotation, type Extension } from '@codemirror/state'
import { EditorView, ViewPlugin } from '@codemirror/view'
import type { DocumentStore } from '../../state/documentStore.ts'
import type { Session } from '../../state/session.ts'
import { changeBetween } from './changeBetween.ts'

/** On what the document changed: it must not echo. */
export const fromDocument = Annotation.define<true>()

export function sourceSync(documents: DocumentStore, session: Session): Extension {
  return [
    EditorView.updateListener.of(({ docChanged, transactions, state }) => {
      if (!docChanged || transactions.some((transaction) => transaction.annotation(fromDocument))) return
      session.edit(state.doc.toString())
    }),
    ViewPlugin.define((view) => ({
      destroy: documents.subscribe(({ source }, before) => {
        if (source !== before.source && source !== view.state.doc.toString()) show(view, source)
      }),
    })),
  ]
}

/** Other text starts at its top; of text that was changed here and there the caret and the place are kept. */
function show(view: EditorView, source: string): void {
  const change = changeBetween(view.state.doc.toString(), source)
  const isOther = change.to - change.from > view.state.doc.length / 2
  view.dispatch({
    changes: change,
    annotations: [fromDocument.of(true), isolateHistory.of('full')],
    ...(isOther && { selection: { anchor: 0 }, effects: EditorView.scrollIntoView(0, { y: 'start' }) }),
  })
}

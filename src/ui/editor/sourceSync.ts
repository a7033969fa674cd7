/**
 * Keeps the document and the editor's text alike. The editor owns its text: the document changes it only by loading.
 *
 * What can be undone ends where a document was opened: undone further, the text of one draft would overwrite another.
 */

import { history } from '@codemirror/commands'
import { Annotation, Compartment, type Extension } from '@codemirror/state'
import { EditorView, ViewPlugin } from '@codemirror/view'
import type { DocumentStore } from '../../state/documentStore.ts'
import type { Session } from '../../state/session.ts'
import { changeBetween } from './changeBetween.ts'
import { docText } from './docText.ts'

/** On what the document changed: it must not echo. */
export const fromDocument = Annotation.define<true>()

export function sourceSync(documents: DocumentStore, session: Session): Extension {
  const undoable = new Compartment()

  /** Only an editor without a history forgets it. */
  function forgetHistory(view: EditorView): void {
    view.dispatch({ effects: undoable.reconfigure([]) })
    view.dispatch({ effects: undoable.reconfigure(history()) })
  }

  return [
    undoable.of(history()),
    EditorView.updateListener.of(({ docChanged, transactions, state }) => {
      if (!docChanged || transactions.some((transaction) => transaction.annotation(fromDocument))) return
      session.edit(docText(state.doc))
    }),
    ViewPlugin.define((view) => {
      let opened = session.opened()
      return {
        destroy: documents.subscribe(({ source }, before) => {
          if (source !== before.source && source !== docText(view.state.doc)) show(view, source)
          if (opened === session.opened()) return
          opened = session.opened()
          forgetHistory(view)
        }),
      }
    }),
  ]
}

/** Other text starts at its top; of text that was changed here and there the caret and the place are kept. */
function show(view: EditorView, source: string): void {
  const change = changeBetween(docText(view.state.doc), source)
  const isOther = change.to - change.from > view.state.doc.length / 2
  view.dispatch({
    changes: change,
    annotations: fromDocument.of(true),
    ...(isOther && {
      selection: { anchor: 0 },
      effects: EditorView.scrollIntoView(0, { y: 'start', yMargin: 40 }),
    }),
  })
}

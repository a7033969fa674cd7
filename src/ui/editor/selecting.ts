/** The selected struct and the caret follow each other. */

import type { EditorState, Extension } from '@codemirror/state'
import { EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { select, type DocumentStore } from '../../state/documentStore.ts'
import { keysOf } from '../../state/structs.ts'
import { analysed, setAnalysis, structsBetween } from './analysed.ts'
import { fromDocument } from './sourceSync.ts'

export function selecting(documents: DocumentStore): Extension {
  /** A key that the caret selected: it is there already. */
  let own: string | null = null
  /** A selection that the text has not been analysed for. */
  let awaited: string | null = documents.getState().selection
  /** The caret was last put where it is by typing. */
  let isTyping = false

  function selectAtCaret(state: EditorState): void {
    const key = keyAtCaret(state)
    if (key === null || key === documents.getState().selection) return
    own = key
    select(documents, key)
  }

  function follow(view: EditorView, key: string): void {
    awaited = null
    const { structs } = view.state.field(analysed).analysis!
    const index = keysOf(structs).indexOf(key)
    const all = structsBetween(view.state, 0, view.state.doc.length)
    const struct = all.find((placed) => placed.index === index)
    const caret = view.state.selection.main.head
    if (!struct || (caret >= struct.from && caret <= struct.to)) return
    view.dispatch({
      selection: { anchor: struct.from },
      annotations: fromDocument.of(true),
      effects: EditorView.scrollIntoView(struct.from, { y: 'start', yMargin: 40 }),
    })
  }

  function onUpdate({ view, state, transactions, docChanged, selectionSet }: ViewUpdate): void {
    if (transactions.some((transaction) => transaction.isUserEvent('select'))) {
      isTyping = false
      if (state.field(analysed).analysis) selectAtCaret(state)
    } else if (docChanged || selectionSet) {
      isTyping = transactions.some((t) => t.isUserEvent('input.type') || t.isUserEvent('delete'))
    }
    if (transactions.some(({ effects }) => effects.some((effect) => effect.is(setAnalysis)))) {
      if (awaited !== null && state.field(analysed).analysis) follow(view, awaited)
      else if (isTyping && view.hasFocus) selectAtCaret(state)
    }
  }

  return [
    EditorView.updateListener.of(onUpdate),
    ViewPlugin.define((view) => ({
      destroy: documents.subscribe(({ selection, source }, before) => {
        if (selection === before.selection && source === before.source) return
        const isOwn = selection === own
        own = null
        if (selection === null || isOwn) return
        const { analysis, changes } = view.state.field(analysed)
        if (source !== before.source) {
          if (selection !== before.selection) awaited = selection
        } else if (analysis && changes.empty) follow(view, selection)
        else awaited = selection
      }),
    })),
  ]
}

/** The key of the innermost struct around the caret, else of the first that begins on its line; null where there is none. */
function keyAtCaret(state: EditorState): string | null {
  const { structs } = state.field(analysed).analysis!
  const line = state.doc.lineAt(state.selection.main.head)
  const touched = structsBetween(state, line.from, line.to)
  const found = touched.findLast(({ from }) => from < line.from) ?? touched[0]
  return found ? keysOf(structs)[found.index] : null
}

/** The selected struct and the caret follow each other. */

import type { EditorState, Extension, StateEffect, Transaction } from '@codemirror/state'
import { EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { select, type DocumentStore } from '../../state/documentStore.ts'
import { keysOf, selectedIndex } from '../../state/structs.ts'
import { analysed, setAnalysis, structsBetween, type Placed } from './analysed.ts'
import { fromDocument } from './sourceSync.ts'

export function selecting(documents: DocumentStore): Extension {
  /** A key that the caret selected: it is there already. */
  let own: string | null = null
  /** A selection that the text has not been analysed for. */
  let awaited: string | null = documents.getState().selection
  /** The caret was last put where it is by typing. */
  let isTyping = false
  /** The whole text was pasted, and nothing was done since: its struct is yet to be brought into sight. */
  let isPasted = false

  function selectAtCaret(state: EditorState): void {
    const key = keyAtCaret(state)
    if (key === null || key === documents.getState().selection) return
    own = key
    select(documents, key)
  }

  function follow(view: EditorView, key: string): void {
    const isOfNewText = awaited !== null
    awaited = null
    const { structs } = view.state.field(analysed).analysis!
    const struct = placed(view.state, keysOf(structs).indexOf(key))
    const caret = view.state.selection.main.head
    if (!struct || (caret >= struct.from && caret <= struct.to)) return
    view.dispatch({
      selection: { anchor: struct.from },
      annotations: fromDocument.of(true),
      effects: isOfNewText ? showFromTop(view, struct) : showFromStart(struct),
    })
  }

  /** The caret stays at the end of what was pasted. */
  function showPasted(view: EditorView): void {
    isPasted = false
    const { structs } = view.state.field(analysed).analysis!
    const struct = placed(view.state, selectedIndex(structs, documents.getState().selection))
    if (struct) view.dispatch({ effects: showFromTop(view, struct) })
  }

  function onUpdate({ view, state, transactions, docChanged, selectionSet }: ViewUpdate): void {
    if (transactions.some((transaction) => transaction.isUserEvent('select'))) {
      isTyping = false
      if (state.field(analysed).analysis) selectAtCaret(state)
      isPasted = false
    } else if (docChanged || selectionSet) {
      isPasted = transactions.some(isPasteOfAll)
      isTyping = transactions.some((t) => t.isUserEvent('input.type') || t.isUserEvent('delete'))
    }
    if (transactions.some(({ effects }) => effects.some((effect) => effect.is(setAnalysis)))) {
      if (awaited !== null && state.field(analysed).analysis) follow(view, awaited)
      else if (isPasted && state.field(analysed).analysis) showPasted(view)
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

function isPasteOfAll(transaction: Transaction): boolean {
  if (!transaction.isUserEvent('input.paste')) return false
  let isAll = false
  transaction.changes.iterChangedRanges((_fromA, _toA, from, to) => {
    isAll = from === 0 && to === transaction.newDoc.length
  })
  return isAll
}

/** A struct by its index in the analysis, where it stands now. */
function placed(state: EditorState, index: number): Placed | undefined {
  return structsBetween(state, 0, state.doc.length).find((struct) => struct.index === index)
}

function showFromStart({ from }: Placed): StateEffect<unknown> {
  return EditorView.scrollIntoView(from, { y: 'start', yMargin: 40 })
}

/** Shows a text from its top where the whole struct is in sight there. */
function showFromTop(view: EditorView, struct: Placed): StateEffect<unknown> {
  const fits = view.lineBlockAt(struct.to).bottom <= view.scrollDOM.clientHeight
  return fits ? EditorView.scrollIntoView(0, { y: 'start', yMargin: 40 }) : showFromStart(struct)
}

/** The key of the innermost struct around the caret, else of the first that begins on its line; null where there is none. */
function keyAtCaret(state: EditorState): string | null {
  const { structs } = state.field(analysed).analysis!
  const line = state.doc.lineAt(state.selection.main.head)
  const touched = structsBetween(state, line.from, line.to)
  const found = touched.findLast(({ from }) => from < line.from) ?? touched[0]
  return found ? keysOf(structs)[found.index] : null
}

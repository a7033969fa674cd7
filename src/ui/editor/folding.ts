/** Imports fold to how many they are; those of a file with many start so. No text is lost by it. */

import { codeFolding, foldedRanges, foldEffect, unfoldEffect } from '@codemirror/language'
import { EditorState, type Extension, type StateEffect, type Text, type Transaction } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { counted } from '../format.ts'
import { docText } from './docText.ts'
import { takesFocus } from './emptySource.ts'
import styles from './folding.module.css'
import { importBlocks } from './importBlocks.ts'

/** Files with more of them start with their imports folded. */
const few = 3

export function folding(): Extension {
  return [
    codeFolding({
      preparePlaceholder: ({ doc }, { from }) =>
        importBlocks(docText(doc)).find((block) => block.from === from)?.packages ?? 0,
      placeholderDOM: (view, onClick, packages: number) => placeholder(view, onClick, packages),
    }),
    EditorState.transactionExtender.of((transaction) =>
      isOtherText(transaction) ? { effects: foldsOf(transaction.newDoc, few) } : null,
    ),
    keymap.of([
      { key: 'Ctrl-Shift-[', mac: 'Cmd-Alt-[', run: foldImports },
      { key: 'Ctrl-Shift-]', mac: 'Cmd-Alt-]', run: unfoldImports },
      { key: 'Enter', run: unfoldBesideCaret },
    ]),
  ]
}

/** Folds the imports of an editor that was just made, where they are many. */
export function foldAtFirst(view: EditorView): void {
  view.dispatch({ effects: foldsOf(view.state.doc, few) })
}

/** False where there are none that could be. */
export function foldImports(view: EditorView): boolean {
  const effects = foldsOf(view.state.doc, 0)
  if (effects.length === 0) return false
  view.dispatch({ effects: [...effects, EditorView.announce.of('Imports folded')] })
  return true
}

/** False where nothing is folded. */
export function unfoldImports(view: EditorView): boolean {
  return unfold(view, 0, view.state.doc.length)
}

function unfoldBesideCaret(view: EditorView): boolean {
  const { head, empty } = view.state.selection.main
  return empty && unfold(view, head, head)
}

/** Unfolds what touches a range. */
function unfold(view: EditorView, from: number, to: number): boolean {
  const effects: StateEffect<unknown>[] = []
  foldedRanges(view.state).between(from, to, (foldFrom, foldTo) => {
    effects.push(unfoldEffect.of({ from: foldFrom, to: foldTo }))
  })
  if (effects.length === 0) return false
  view.dispatch({ effects: [...effects, EditorView.announce.of('Imports unfolded')] })
  return true
}

/** Folds each block of files with more packages than `least`; a package clause makes a file. */
function foldsOf(doc: Text, least: number): readonly StateEffect<unknown>[] {
  const text = docText(doc)
  if (least > 0 && !/^package /m.test(text)) return []
  return importBlocks(text)
    .filter(({ packages }) => packages > least)
    .map(({ from, to }) => foldEffect.of({ from, to }))
}

/** Whether most of a text was put there at once: it was pasted or opened, and not edited. */
function isOtherText({ changes, docChanged, newDoc }: Transaction): boolean {
  let isOther = false
  if (docChanged) {
    changes.iterChangedRanges((_fromA, _toA, from, to) => {
      isOther ||= to - from > newDoc.length / 2
    })
  }
  return isOther
}

function placeholder(view: EditorView, onClick: (event: Event) => void, packages: number): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = styles.folded
  button.textContent = counted(packages, 'package')
  button.ariaLabel = `${button.textContent}, folded: unfold`
  button.title = 'Unfold'
  button.addEventListener('click', (event) => {
    onClick(event)
    if (takesFocus()) view.focus()
  })
  return button
}

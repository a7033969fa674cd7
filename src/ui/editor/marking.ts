/** The marked field's line: shown wherever the mark comes from, and set by the pointer and the caret. */

import { RangeSet, StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state'
import { Decoration, EditorView, gutterLineClass, GutterMarker, ViewPlugin } from '@codemirror/view'
import { hover, marked, type Mark, type MarkStore } from '../../state/markStore.ts'
import { analysed, markAt, placeOfMark, setAnalysis } from './analysed.ts'
import { fromDocument } from './sourceSync.ts'
import styles from './marking.module.css'

/** After the pointer has left a field, its mark stays so long. */
const lingerMs = 80

const setMark = StateEffect.define<Mark | null>()

const mark = StateField.define<Mark | null>({
  create: () => null,
  update: (value, { effects }) => effects.reduce((last, e) => (e.is(setMark) ? e.value : last), value),
})

const band = Decoration.line({ class: styles.band })
const bar = new (class extends GutterMarker {
  elementClass = styles.bar
})()

export function marking(marks: MarkStore): Extension {
  return [
    mark,
    EditorView.decorations.compute([mark, analysed], (state) => {
      const at = markedLine(state)
      return at === null ? Decoration.none : Decoration.set(band.range(at))
    }),
    gutterLineClass.compute([mark, analysed], (state) => {
      const at = markedLine(state)
      return at === null ? RangeSet.empty : RangeSet.of(bar.range(at))
    }),
    ViewPlugin.define((view) => showMark(view, marks)),
    setsMark(marks),
  ]
}

/** Where the marked field's line begins; null where it is not in the text. */
function markedLine(state: EditorState): number | null {
  const value = state.field(mark)
  const at = value && placeOfMark(state, value)
  return at === null ? null : state.doc.lineAt(at).from
}

function showMark(view: EditorView, marks: MarkStore) {
  const stop = marks.subscribe((state, before) => {
    const value = marked(state)
    if (sameMark(value, marked(before))) return
    view.dispatch({ effects: setMark.of(value) })
    // What keys walk to is brought into sight; what a pointer is on stands still.
    const at = state.pinned && placeOfMark(view.state, state.pinned)
    if (at !== null) view.dispatch({ effects: EditorView.scrollIntoView(at, { yMargin: 40 }) })
  })
  return { destroy: stop }
}

/** The field under the pointer, else the one the caret is on while the editor has the focus. */
function setsMark(marks: MarkStore): Extension {
  let pointed: Mark | null = null
  let caret: Mark | null = null
  let set: Mark | null = null
  let leaving: ReturnType<typeof setTimeout> | undefined

  function settle(): void {
    const wanted = pointed ?? caret
    if (sameMark(wanted, set)) return
    set = wanted
    hover(marks, wanted)
  }

  function point(value: Mark | null): void {
    clearTimeout(leaving)
    const change = () => {
      pointed = value
      settle()
    }
    if (value) change()
    else leaving = setTimeout(change, lingerMs)
  }

  return [
    EditorView.domEventHandlers({
      mousemove({ clientX, clientY }, view) {
        const below = clientY > view.documentTop + view.contentHeight
        point(below ? null : markAt(view.state, view.posAtCoords({ x: clientX, y: clientY }, false)))
      },
      mouseleave: () => point(null),
    }),
    EditorView.updateListener.of(({ view, state, selectionSet, docChanged, focusChanged, transactions }) => {
      const isNew = transactions.some(({ effects }) => effects.some((effect) => effect.is(setAnalysis)))
      if (!selectionSet && !docChanged && !focusChanged && !isNew) return
      if (transactions.some((transaction) => transaction.annotation(fromDocument))) return
      caret = view.hasFocus ? markAt(state, state.selection.main.head) : null
      settle()
    }),
  ]
}

function sameMark(a: Mark | null, b: Mark | null): boolean {
  return a === b || (a !== null && b !== null && a.struct === b.struct && a.field === b.field)
}

/** What is made for the lines on screen, and made anew when the text, the lines or what it is made of change. */

import type { StateField } from '@codemirror/state'
import { ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view'

export interface OnScreen<Shown> {
  shown: Shown
  update(update: ViewUpdate): void
}

/** `make` makes of the value of `field` what is shown; `decorationsOf` says which of it decorates the text. */
export function onScreen<Shown>(
  field: StateField<unknown>,
  make: (view: EditorView) => Shown,
  decorationsOf: (shown: Shown) => DecorationSet,
): ViewPlugin<OnScreen<Shown>> {
  const create = (view: EditorView): OnScreen<Shown> => ({
    shown: make(view),
    update({ view, state, startState, docChanged, viewportChanged }) {
      if (docChanged || viewportChanged || state.field(field) !== startState.field(field)) {
        this.shown = make(view)
      }
    },
  })
  return ViewPlugin.define(create, { decorations: ({ shown }) => decorationsOf(shown) })
}

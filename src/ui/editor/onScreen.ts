/** What is made for the lines on screen, and made anew when the text, the lines or what it is made of change. */

import type { StateField } from '@codemirror/state'
import { ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view'

export interface OnScreen<Shown> {
  shown: Shown
  update(update: ViewUpdate): void
}

/** `make` makes of the values of `fields` what is shown; `decorationsOf` says which of it decorates the text. */
export function onScreen<Shown>(
  fields: readonly StateField<unknown>[],
  make: (view: EditorView) => Shown,
  decorationsOf: (shown: Shown) => DecorationSet,
): ViewPlugin<OnScreen<Shown>> {
  const create = (view: EditorView): OnScreen<Shown> => ({
    shown: make(view),
    update({ view, state, startState, docChanged, viewportChanged }) {
      const isChanged = fields.some((field) => state.field(field) !== startState.field(field))
      if (docChanged || viewportChanged || isChanged) this.shown = make(view)
    },
  })
  return ViewPlugin.define(create, { decorations: ({ shown }) => decorationsOf(shown) })
}

/** How the editor writes offsets: as the document has it. */

import { StateEffect, StateField, type Extension } from '@codemirror/state'
import { ViewPlugin } from '@codemirror/view'
import type { Base } from '../../diagram/offsetText.ts'
import type { DocumentStore } from '../../state/documentStore.ts'

const setBase = StateEffect.define<Base>()

export const offsetBase = StateField.define<Base>({
  create: () => 'dec',
  update: (value, { effects }) => effects.reduce((last, e) => (e.is(setBase) ? e.value : last), value),
})

export function offsetBaseSync(documents: DocumentStore): Extension {
  return [
    offsetBase.init(() => documents.getState().view.base),
    ViewPlugin.define((view) => ({
      destroy: documents.subscribe((document, before) => {
        if (document.view.base !== before.view.base)
          view.dispatch({ effects: setBase.of(document.view.base) })
      }),
    })),
  ]
}

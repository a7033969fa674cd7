/** Tells which file of an archive is looked at: that of the caret while it is in sight, else the one at the top. */

import type { Extension } from '@codemirror/state'
import { ViewPlugin, type EditorView } from '@codemirror/view'
import { fileAt } from './archived.ts'

/** `onFile` is given its index; -1 where the text is one file. */
export function followingFile(onFile: (index: number) => void): Extension {
  const measure = {
    key: onFile,
    read: (view: EditorView) => fileAt(view.state, placeLookedAt(view)),
    write: onFile,
  }
  return ViewPlugin.define((view) => {
    const follow = () => view.requestMeasure(measure)
    view.scrollDOM.addEventListener('scroll', follow, { passive: true })
    return {
      update({ transactions, geometryChanged }) {
        if (transactions.length > 0 || geometryChanged) follow()
      },
      destroy: () => view.scrollDOM.removeEventListener('scroll', follow),
    }
  })
}

function placeLookedAt(view: EditorView): number {
  const { head } = view.state.selection.main
  const { top, bottom } = view.scrollDOM.getBoundingClientRect()
  const caret = view.lineBlockAt(head)
  const isInSight = view.documentTop + caret.bottom > top && view.documentTop + caret.top < bottom
  return isInSight ? head : view.lineBlockAtHeight(top - view.documentTop).from
}

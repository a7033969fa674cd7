/** Tells the style of the editor its width, as `--pane`: a container query would lay out its lines once more for each letter. */

import type { Extension } from '@codemirror/state'
import { ViewPlugin, type EditorView } from '@codemirror/view'

export function paneWidth(): Extension {
  return ViewPlugin.define((view) => {
    let width = NaN
    function measure(): void {
      view.requestMeasure({
        key: measure,
        read: (view: EditorView) => view.scrollDOM.clientWidth,
        write(now: number, view: EditorView) {
          if (now === width) return
          width = now
          view.scrollDOM.style.setProperty('--pane', `${now}px`)
        },
      })
    }
    measure()
    return {
      update({ geometryChanged }) {
        if (geometryChanged) measure()
      },
    }
  })
}

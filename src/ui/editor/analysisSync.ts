/** Brings each new analysis into the editor, and says where one is late. */

import { setDiagnostics } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import { ViewPlugin } from '@codemirror/view'
import type { AnalysisStore } from '../../state/analysisStore.ts'
import { analysed, setAnalysis } from './analysed.ts'
import { showArchived } from './archived.ts'
import { docText } from './docText.ts'
import { squigglesOf } from './squiggles.ts'

export function analysisSync(analyses: AnalysisStore): Extension {
  return [
    analysed,
    ViewPlugin.define((view) => {
      let isGone = false

      function show(): void {
        const { outcome, isLate } = analyses.getState()
        view.dom.toggleAttribute('data-late', isLate)
        if (isGone || !outcome) return
        const analysis = outcome.kind === 'answered' ? outcome.answer.analysis : null
        if (analysis === view.state.field(analysed).analysis) return
        // One of an older text has places of that text: the one of this text is on its way.
        if (outcome.document.source !== docText(view.state.doc)) return
        const files = outcome.kind === 'answered' ? outcome.answer.archived : []
        view.dispatch(
          setDiagnostics(view.state, squigglesOf(analysis?.diagnostics ?? [], view.state.doc)),
          showArchived(view.state, files),
          { effects: setAnalysis.of(analysis) },
        )
      }

      queueMicrotask(show) // a view cannot be changed while it is made
      const stop = analyses.subscribe(show)
      return {
        destroy() {
          isGone = true
          stop()
        },
      }
    }),
  ]
}

/** The left side: the text area, and under it what there is to say about its text. */

import { useRef } from 'react'
import { useStore } from 'zustand'
import type { Diagnostic } from '../../engine/diagnostic.ts'
import { select, type DocumentStore } from '../../state/documentStore.ts'
import type { Session } from '../../state/session.ts'
import { indexAt, keysOf } from '../../state/structs.ts'
import type { Outcome } from '../../state/workerClient.ts'
import { Diagnostics } from './Diagnostics.tsx'
import { PackageChoices } from './PackageChoices.tsx'
import styles from './SourcePane.module.css'
import { StatusLine } from './StatusLine.tsx'

interface Props {
  readonly documents: DocumentStore
  readonly session: Session
  readonly outcome: Outcome | null
}

export function SourcePane({ documents, session, outcome }: Props) {
  const source = useStore(documents, (document) => document.source)
  const area = useRef<HTMLTextAreaElement>(null)
  const answer = outcome?.kind === 'answered' ? outcome.answer : null

  function selectAtCaret(caret: number) {
    // Places are those of the text that was analysed.
    if (!answer || outcome?.document.source !== source) return
    const { structs } = answer.analysis
    const key = keysOf(structs)[indexAt(structs, caret)]
    if (key !== undefined && key !== documents.getState().selection) select(documents, key)
  }

  function goTo({ from, to }: Diagnostic) {
    const element = area.current
    if (!element) return
    element.focus()
    element.setSelectionRange(from, to)
    const line = source.slice(0, from).split('\n').length - 1
    element.scrollTop = line * parseFloat(getComputedStyle(element).lineHeight) - element.clientHeight / 2
  }

  return (
    <section className={styles.pane} aria-label="Go source">
      <label className="srOnly" htmlFor="source">
        Go source
      </label>
      <textarea
        id="source"
        ref={area}
        className={styles.area}
        value={source}
        placeholder="Paste Go source: a struct, a file, or a whole package"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        wrap="off"
        onChange={(event) => session.edit(event.target.value)}
        onSelect={(event) => selectAtCaret(event.currentTarget.selectionStart)}
      />
      {answer && outcome && (
        <div className={styles.said}>
          <PackageChoices chosen={answer.analysis.chosen} documents={documents} />
          <Diagnostics
            diagnostics={answer.analysis.diagnostics}
            source={outcome.document.source}
            onPress={goTo}
          />
        </div>
      )}
      <StatusLine outcome={outcome} />
    </section>
  )
}

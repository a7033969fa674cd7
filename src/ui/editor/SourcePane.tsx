/** The left side: the source, and under it what there is to say about its text. */

import { lazy, Suspense, useState } from 'preact/compat'
import { useStores } from '../stores.ts'
import type { Outcome } from '../../state/workerClient.ts'
import { Diagnostics } from './Diagnostics.tsx'
import { KnownOffers } from './KnownOffers.tsx'
import { PackageChoices } from './PackageChoices.tsx'
import { PlainSource } from './PlainSource.tsx'
import { createSourceHandle } from './sourceHandle.ts'
import styles from './SourcePane.module.css'
import { StatusLine } from './StatusLine.tsx'

/** Where it cannot be loaded, the text area does. */
const Editor = lazy(() => import('./Editor.tsx').catch(() => ({ default: PlainSource })))

export function SourcePane({ outcome }: { readonly outcome: Outcome | null }) {
  const { documents } = useStores()
  const [handle] = useState(createSourceHandle)
  const answer = outcome?.kind === 'answered' ? outcome.answer : null
  return (
    <section className={styles.pane} aria-label="Go source">
      <div className={styles.source}>
        <Suspense fallback={<PlainSource handle={handle} />}>
          <Editor handle={handle} />
        </Suspense>
      </div>
      {answer && outcome && (
        <div className={styles.said}>
          <PackageChoices chosen={answer.analysis.chosen} documents={documents} />
          <KnownOffers diagnostics={answer.analysis.diagnostics} />
          <Diagnostics
            diagnostics={answer.analysis.diagnostics}
            source={outcome.document.source}
            onPress={({ from, to }) => handle.goTo(from, to)}
          />
        </div>
      )}
      <StatusLine outcome={outcome} />
    </section>
  )
}

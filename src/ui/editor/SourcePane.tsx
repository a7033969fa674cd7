/** The left side: the source, and under it what there is to say about its text. */

import { lazy, Suspense } from 'preact/compat'
import { useStores } from '../stores.ts'
import type { Outcome } from '../../state/workerClient.ts'
import { Diagnostics } from './Diagnostics.tsx'
import { FileSwitcher } from './FileSwitcher.tsx'
import { KnownOffers } from './KnownOffers.tsx'
import { PackageChoices } from './PackageChoices.tsx'
import { PlainSource } from './PlainSource.tsx'
import type { SourceHandle } from './sourceHandle.ts'
import styles from './SourcePane.module.css'
import { StatusLine } from './StatusLine.tsx'
import { whenIdle } from './whenIdle.ts'

/** It comes when all else is there. Where it cannot be loaded, the text area does. */
const Editor = lazy(async () => {
  await whenIdle()
  return import('./Editor.tsx').catch(() => ({ default: PlainSource }))
})

interface Props {
  readonly outcome: Outcome | null
  readonly handle: SourceHandle
  readonly onStructs: () => void
}

export function SourcePane({ outcome, handle, onStructs }: Props) {
  const { documents } = useStores()
  const answer = outcome?.kind === 'answered' ? outcome.answer : null
  return (
    <section className={styles.pane} aria-label="Go source">
      {answer && answer.archived.length > 0 && (
        <FileSwitcher
          files={answer.archived}
          file={handle.file}
          onChoose={({ marker, from }) => handle.goToFile(marker, from)}
        />
      )}
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
            archived={answer.archived}
            onPress={({ from, to }) => handle.goTo(from, to)}
          />
        </div>
      )}
      <StatusLine outcome={outcome} onStructs={onStructs} />
    </section>
  )
}

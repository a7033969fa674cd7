/** The page: source on the left, every struct of it on the right. */

import { useDeferredValue, useEffect } from 'react'
import { useStore } from 'zustand'
import type { StructLayout } from '../engine/layout/structLayout.ts'
import type { AnalysisStore } from '../state/analysisStore.ts'
import type { DocumentStore } from '../state/documentStore.ts'
import type { Session } from '../state/session.ts'
import { selectedStruct } from '../state/structs.ts'
import styles from './App.module.css'
import { Header } from './Header.tsx'
import { SessionBar } from './SessionBar.tsx'
import { SourcePane } from './editor/SourcePane.tsx'
import { Announcement } from './Announcement.tsx'
import { bytes } from './format.ts'
import { LayoutPane } from './panels/LayoutPane.tsx'

export interface AppProps {
  readonly documents: DocumentStore
  readonly analyses: AnalysisStore
  readonly session: Session
}

export function App({ documents, analyses, session }: AppProps) {
  const outcome = useDeferredValue(useStore(analyses, (state) => state.outcome))
  const selection = useStore(documents, (document) => document.selection)
  const structs = outcome?.kind === 'answered' ? outcome.answer.analysis.structs : []
  const selected = selectedStruct(structs, selection)

  useEffect(() => {
    document.title = selected ? `${titleOf(selected.layout)} · offsetof` : 'offsetof'
  }, [selected])

  return (
    <div className={styles.app}>
      <Header documents={documents} />
      <SessionBar session={session} />
      <main className={styles.main}>
        <SourcePane documents={documents} session={session} outcome={outcome} />
        <LayoutPane documents={documents} session={session} outcome={outcome} />
      </main>
      <Announcement outcome={outcome} selected={selected} />
    </div>
  )
}

function titleOf({ name, size }: StructLayout): string {
  return [name || 'struct', size === null ? '' : bytes(size)].filter(Boolean).join(' ')
}

/** The page: source on the left, every struct of it on the right. */

import { useDeferredValue, useEffect } from 'react'
import { useStore } from 'zustand'
import type { StructLayout } from '../engine/layout/structLayout.ts'
import { selectedStruct } from '../state/structs.ts'
import styles from './App.module.css'
import { Header } from './Header.tsx'
import { SessionBar } from './SessionBar.tsx'
import { SourcePane } from './editor/SourcePane.tsx'
import { Announcement } from './Announcement.tsx'
import { EmptyState } from './empty/EmptyState.tsx'
import { bytes } from './format.ts'
import { LayoutPane } from './panels/LayoutPane.tsx'
import { StoresContext, type Stores } from './stores.ts'

export function App({ stores }: { readonly stores: Stores }) {
  const { documents, analyses, session } = stores
  const outcome = useDeferredValue(useStore(analyses, (state) => state.outcome))
  const selection = useStore(documents, (document) => document.selection)
  const isEmpty = useStore(documents, (document) => document.source.trim() === '')
  const structs = outcome?.kind === 'answered' ? outcome.answer.analysis.structs : []
  const selected = selectedStruct(structs, selection)

  useEffect(() => {
    document.title = selected ? `${titleOf(selected.layout)} · offsetof` : 'offsetof'
  }, [selected])

  return (
    <StoresContext value={stores}>
      <div className={styles.app}>
        <Header documents={documents} />
        <SessionBar session={session} />
        <main className={styles.main}>
          <SourcePane outcome={outcome} />
          {isEmpty ? <EmptyState onExample={session.edit} /> : <LayoutPane outcome={outcome} />}
        </main>
        <Announcement outcome={outcome} selected={selected} />
      </div>
    </StoresContext>
  )
}

function titleOf({ name, size }: StructLayout): string {
  return [name || 'struct', size === null ? '' : bytes(size)].filter(Boolean).join(' ')
}

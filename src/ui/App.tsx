/** The page: source on the left, the layout of a struct of it on the right. */

import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'preact/compat'
import { useStore } from 'zustand'
import type { StructLayout } from '../engine/layout/structLayout.ts'
import { setView } from '../state/documentStore.ts'
import { setShare } from '../state/preferences.ts'
import { shownStruct } from '../state/shown.ts'
import { Announcement } from './Announcement.tsx'
import styles from './App.module.css'
import type { Menu, Page } from './commands/command.ts'
import { useKeys } from './commands/useKeys.ts'
import { Splitter } from './controls/Splitter.tsx'
import { useShare } from './controls/useShare.ts'
import { ViewSwitch, type Panes } from './controls/ViewSwitch.tsx'
import { createSourceHandle } from './editor/sourceHandle.ts'
import { SourcePane } from './editor/SourcePane.tsx'
import { EmptyState } from './empty/EmptyState.tsx'
import { Start } from './empty/Start.tsx'
import { bytes } from './format.ts'
import { Header } from './Header.tsx'
import { chooseFiles } from './opening/chooseFiles.ts'
import { LayoutPane } from './panels/LayoutPane.tsx'
import { useOpening } from './opening/useOpening.ts'
import { Paper } from './printing/Paper.tsx'
import { usePrinting } from './printing/usePrinting.ts'
import { Said } from './Said.tsx'
import { SessionBar } from './SessionBar.tsx'
import { StoresContext, type Stores } from './stores.ts'

const CommandMenu = lazy(() => import('./commands/CommandMenu.tsx'))
const Help = lazy(() => import('./help/Help.tsx'))

export function App({ stores }: { readonly stores: Stores }) {
  const { documents, analyses, session, preferences } = stores
  const outcome = useStore(analyses, (state) => state.outcome)
  const valid = useStore(analyses, (state) => state.valid)
  const selection = useStore(documents, (document) => document.selection)
  const isEmpty = useStore(documents, (document) => document.source.trim() === '')
  const shown = useMemo(() => shownStruct({ outcome, valid }, selection), [outcome, valid, selection])

  const shares = useStore(preferences, (state) => state.shares)
  const [source] = useState(createSourceHandle)
  const opening = useOpening(source, session)
  const [panes, setPanes] = useState<Panes>('both')
  const showStructs = useCallback(() => {
    setView(documents, { tab: 'structs' })
    setPanes('dock')
  }, [documents])
  const isPrinting = usePrinting()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const toggleHelp = useCallback(() => setHelpOpen((isOpen) => !isOpen), [])
  const [menu, setMenu] = useState<Menu | null>(null)
  const closeMenu = useCallback(() => setMenu(null), [])
  const [said, setSaid] = useState<{ readonly text: string } | null>(null)
  const unsay = useCallback(() => setSaid(null), [])
  const share = useShare(documents)
  const page = useMemo(
    (): Page => ({
      stores,
      source,
      share: share.copy,
      openFiles: (what) => chooseFiles(what, opening.open),
      toggleHelp,
      toggleMenu: (next) => setMenu((menu) => (menu ? null : next)),
      say: (text) => setSaid({ text }),
    }),
    [stores, source, share.copy, opening.open, toggleHelp],
  )
  useKeys(page)

  const title = shown && !isEmpty ? `${titleOf(shown.struct.layout)} · offsetof` : 'offsetof'
  useEffect(() => {
    document.title = title
  }, [title])

  return (
    <StoresContext value={stores}>
      <div className={styles.app}>
        <Header page={page} share={share} onFiles={opening.open} />
        <SessionBar session={session} />
        <main
          className={isEmpty ? styles.empty : styles.main}
          data-panes={panes}
          style={{ '--columns': `${shares.columns ?? 40}%`, '--rows': `${shares.rows ?? 44}%` }}
        >
          <div className={styles.source}>
            <SourcePane outcome={outcome} handle={source} onStructs={showStructs} />
            {isEmpty && (
              <div className={styles.start}>
                <Start onFiles={opening.open} />
              </div>
            )}
          </div>
          {isEmpty ? (
            <div className={styles.layout}>
              <EmptyState />
            </div>
          ) : (
            <>
              <LayoutPane outcome={outcome} />
              <Splitter
                name="Source and layout, side by side"
                orientation="vertical"
                className={styles.betweenColumns}
                share={shares.columns}
                usual={40}
                range={[28, 60]}
                onChange={(share) => setShare(preferences, 'columns', share)}
              />
              <Splitter
                name="Source and layout, one above the other"
                orientation="horizontal"
                className={styles.betweenRows}
                share={shares.rows}
                usual={44}
                range={[20, 75]}
                onChange={(share) => setShare(preferences, 'rows', share)}
              />
            </>
          )}
        </main>
        {!isEmpty && <ViewSwitch panes={panes} onChange={setPanes} />}
        {opening.isOver && <p className={styles.drop}>Drop Go files, a folder or a zip</p>}
        {menu && (
          <Suspense fallback={null}>
            <CommandMenu menu={menu} page={page} onClose={closeMenu} />
          </Suspense>
        )}
        {isHelpOpen && (
          <Suspense fallback={null}>
            <Help onClose={() => setHelpOpen(false)} />
          </Suspense>
        )}
        <Said said={said} onDone={unsay} />
        <Announcement outcome={outcome} selected={shown?.struct} />
      </div>
      {isPrinting && shown && !isEmpty && <Paper shown={shown} />}
    </StoresContext>
  )
}

function titleOf({ name, size }: StructLayout): string {
  return [name || 'struct', size === null ? '' : bytes(size)].filter(Boolean).join(' ')
}

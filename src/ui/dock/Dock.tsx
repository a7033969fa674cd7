/** What is under the diagrams: tabs, and the panel of the one that is chosen. */

import { lazy, Suspense, useId, useRef, useState, type KeyboardEvent } from 'preact/compat'
import { useStore } from 'zustand'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import { tabs, type Tab } from '../../share/document.ts'
import { setView } from '../../state/documentStore.ts'
import { Boundary } from '../Boundary.tsx'
import { useStores } from '../stores.ts'
import styles from './Dock.module.css'
import { FieldsTable } from './FieldsTable.tsx'
import { usualQuery } from './structQuery.ts'
import { tabNames } from './tabNames.ts'

const LinesPanel = lazy(() => import('../lines/LinesPanel.tsx').catch(() => ({ default: NotLoaded })))
const TargetsTable = lazy(() => import('./TargetsTable.tsx').catch(() => ({ default: NotLoaded })))
const StructsTable = lazy(() => import('./StructsTable.tsx').catch(() => ({ default: NotLoaded })))

interface Props {
  readonly layout: StructLayout
  /** The layout in the order that is looked at; null where there is none to be shown. */
  readonly reordered: StructLayout | null
  /** Why its order is the author's to keep; null where it is free. */
  readonly kept: string | null
  /** Index of the struct in the analysis; negative where what is shown is of an older one. */
  readonly index: number
}

export function Dock({ layout, reordered, kept, index }: Props) {
  const { documents } = useStores()
  const view = useStore(documents, (document) => document.view)
  const { tab } = view
  const list = useRef<HTMLDivElement>(null)
  const panel = useId()
  const [query, setQuery] = useState(usualQuery)

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const at = tabs.indexOf(tab)
    const last = tabs.length - 1
    const steps: Record<string, number> = {
      ArrowLeft: at === 0 ? last : at - 1,
      ArrowRight: at === last ? 0 : at + 1,
      Home: 0,
      End: last,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    setView(documents, { tab: tabs[next] })
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next].focus()
  }

  return (
    <section
      className={styles.dock}
      aria-label="Details"
      data-tab={tab}
      style={{ '--rows': Math.min(layout.fields.length, 100) }}
    >
      <div ref={list} role="tablist" aria-label="Details" className={styles.tabs}>
        {tabs.map((each) => (
          <button
            key={each}
            id={tabId(panel, each)}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={each === tab}
            aria-controls={each === tab ? panel : undefined}
            tabIndex={each === tab ? 0 : -1}
            onClick={() => setView(documents, { tab: each })}
            onKeyDown={onKeyDown}
          >
            {tabNames[each]}
          </button>
        ))}
      </div>
      <div id={panel} role="tabpanel" aria-labelledby={tabId(panel, tab)} className={styles.panel}>
        <Boundary of={tab}>
          <Suspense fallback={null}>
            {tab === 'fields' && (
              <FieldsTable
                key={layout.name}
                layout={layout}
                reordered={reordered}
                view={view}
                index={index}
              />
            )}
            {tab === 'targets' && <TargetsTable index={index} view={view} />}
            {tab === 'structs' && <StructsTable query={query} onQuery={setQuery} />}
            {tab === 'lines' && <LinesPanel key={layout.name} layout={layout} kept={kept} index={index} />}
          </Suspense>
        </Boundary>
      </div>
    </section>
  )
}

function tabId(panel: string, tab: Tab): string {
  return `${panel}-${tab}`
}

function NotLoaded() {
  return (
    <p className={styles.none}>This part of the page could not be loaded. Reload the page to try again.</p>
  )
}

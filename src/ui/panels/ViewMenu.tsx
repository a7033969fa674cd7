/** What of the diagrams is seldom changed, behind a button. */

import { useId, useRef } from 'preact/compat'
import { useStore } from 'zustand'
import type { Goarch } from '../../engine/target.ts'
import { setView } from '../../state/documentStore.ts'
import { asksForCacheLine } from '../../state/viewedTarget.ts'
import { SlidersIcon } from '../controls/icons.tsx'
import { useStores } from '../stores.ts'
import { OffsetBase } from './OffsetBase.tsx'
import { Segments } from './Segments.tsx'
import styles from './ViewMenu.module.css'

interface Props {
  readonly goarch: Goarch
  /** Whether how offsets are written is chosen beside the button. */
  readonly hasBase: boolean
}

export function ViewMenu({ goarch, hasBase }: Props) {
  const { documents } = useStores()
  const { cacheLine } = useStore(documents, (document) => document.view)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)

  const asks = asksForCacheLine(goarch)
  if (hasBase && !asks) return null

  /** Below the button, and as far left as it must be. */
  function place() {
    const { right, bottom } = button.current!.getBoundingClientRect()
    panel.current!.style.right = `${Math.max(innerWidth - right - 8, 8)}px`
    panel.current!.style.top = `${bottom + 4}px`
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        popoverTarget={id}
        aria-label="View"
        title="How offsets are written, and what a cache line is"
      >
        <SlidersIcon />
      </button>
      <div ref={panel} id={id} popover="auto" className={styles.panel} onBeforeToggle={place}>
        {!hasBase && (
          <div className={styles.option}>
            <span aria-hidden="true">Offsets</span>
            <OffsetBase />
          </div>
        )}
        {asks && (
          <div className={styles.option}>
            <span aria-hidden="true">Cache line</span>
            <Segments
              name="Cache line"
              choices={[
                [64, '64 B, servers'],
                [128, '128 B, Apple'],
              ]}
              chosen={cacheLine}
              onChoose={(cacheLine) => setView(documents, { cacheLine })}
            />
          </div>
        )}
      </div>
    </>
  )
}

/** The panel that `Why 168?` opens: beside the diagram that it walks through, or below it where that is alone. */

import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'preact/compat'
import type { GoVersion } from '../../engine/index.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import { Boundary } from '../Boundary.tsx'
import { whyId } from './WhyButton.tsx'
import styles from './WhyPanel.module.css'

const Why = lazy(() => import('./Why.tsx'))

interface Props {
  readonly layout: StructLayout
  readonly go: GoVersion
  /** The layout in the order that is looked at; null where there is none to be shown. */
  readonly reordered: StructLayout | null
  readonly order: 'suggested' | 'optimal'
  /** Index of the struct in the analysis; negative where what is shown is of an older one. */
  readonly index: number
}

/** From here on two diagrams stand side by side. */
const narrowestPair = 680

export function WhyPanel({ layout, go, reordered, order, index }: Props) {
  const panel = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<'declared' | 'other'>('declared')
  const side = reordered ? chosen : 'declared'

  useLayoutEffect(() => {
    if (!isOpen) return undefined
    const place = () => panel.current && placeIn(panel.current, side)
    place()
    window.addEventListener('resize', place)
    return () => window.removeEventListener('resize', place)
  }, [isOpen, side])

  return (
    <div
      ref={panel}
      id={whyId}
      popover="auto"
      role="dialog"
      aria-label="Why this size"
      className={styles.panel}
      onToggle={({ newState }) => setOpen(newState === 'open')}
    >
      {isOpen && (
        <Boundary>
          <Suspense fallback={null}>
            <Why
              layout={side === 'other' && reordered ? reordered : layout}
              go={go}
              index={index}
              choice={reordered && { order, side, onChoose: setChosen }}
            />
          </Suspense>
        </Boundary>
      )}
    </div>
  )
}

/** Over the diagram that it is not about. */
function placeIn(panel: HTMLElement, side: 'declared' | 'other'): void {
  const pane = panel.parentElement!.getBoundingClientRect()
  const figures = panel.parentElement!.querySelector('dl')?.getBoundingClientRect()
  const isPair = pane.width >= narrowestPair
  const width = isPair ? Math.min(pane.width / 2 - 12, 440) : Math.min(pane.width, innerWidth) - 16
  const left = isPair && side === 'declared' ? pane.right - width - 12 : pane.left + 8
  Object.assign(panel.style, {
    width: `${width}px`,
    left: `${left}px`,
    top: isPair && figures ? `${figures.bottom + 6}px` : 'auto',
    bottom: isPair ? 'auto' : '8px',
    maxHeight: isPair && figures ? `${innerHeight - figures.bottom - 18}px` : '52dvh',
  })
}

/** The selected struct: its figures, its diagrams with their legend, and the dock under them. */

import { Fragment, lazy, Suspense, useMemo, useRef, useState } from 'preact/compat'
import { useStore } from 'zustand'
import { withOrder } from '../../engine/layout/withOrder.ts'
import { setShare } from '../../state/preferences.ts'
import type { Shown } from '../../state/shown.ts'
import { viewedTarget } from '../../state/viewedTarget.ts'
import { Splitter } from '../controls/Splitter.tsx'
import { Dock } from '../dock/Dock.tsx'
import { WhyPanel } from '../explain/WhyPanel.tsx'
import type { Page } from '../../explain/topic.ts'
import { OpeningContext, useOpeningOf } from '../linking/OpeningContext.ts'
import { useStores } from '../stores.ts'
import { useWidth } from '../useWidth.ts'
import { Diagrams } from './Diagrams.tsx'
import { Figures } from './Figures.tsx'
import { Legend } from './Legend.tsx'
import { nameOf } from './StructTab.tsx'
import styles from './StructPanel.module.css'
import { TypeArguments } from './TypeArguments.tsx'

const ExplanationLayer = lazy(() => import('../explain/ExplanationLayer.tsx'))

interface Props {
  readonly shown: Shown
  readonly id: string
}

export function StructPanel({ shown, id }: Props) {
  const { struct, document, isOld } = shown
  const { layout } = struct
  const { documents, analyses, preferences } = useStores()
  const dock = useStore(preferences, ({ shares }) => shares.dock)
  const view = useStore(documents, (document) => document.view)
  const isLate = useStore(analyses, (state) => state.isLate)
  const opening = useOpeningOf(shown.key)
  const content = useRef<HTMLDivElement>(null)
  const width = useWidth(content)
  /** The struct whose order is looked at although it is to be kept. */
  const [keptShown, setKeptShown] = useState<string | null>(null)

  const index = isOld ? -1 : shown.index
  const target = viewedTarget(document.goarch, view)
  const isHidden = struct.kept !== null && keptShown !== layout.name
  const proposal = struct[view.order]
  const reordered = useMemo(
    () => (proposal && proposal.moved > 0 && !isHidden ? withOrder(layout, proposal.order) : null),
    [layout, proposal, isHidden],
  )
  const page = useMemo((): Page => {
    const common = {
      target,
      go: document.go,
      isGiven: (type: string) => Object.hasOwn(document.assume.types, type),
    }
    return {
      declared: { layout, ...common },
      other: reordered && { layout: reordered, ...common },
      order: view.order,
      proposal: isHidden ? null : proposal,
      cacheLine: target.cacheLine,
    }
  }, [layout, reordered, target, document, view.order, proposal, isHidden])
  return (
    <OpeningContext value={opening}>
      <div
        id={id}
        className={styles.panel}
        role="tabpanel"
        aria-label={`Layout of ${nameOf(layout)}`}
        data-late={isLate || undefined}
        data-old={isOld || undefined}
        data-dock={dock === null ? undefined : 'sized'}
        style={{ '--dock': `${dock}%` }}
      >
        <Fragment key={layout.name}>
          {layout.generic && <TypeArguments name={layout.name} generic={layout.generic} />}
          {layout.unknown !== null && (
            <p className={styles.unknown}>Not known as a whole: {layout.unknown}.</p>
          )}
          <Figures layout={layout} reordered={reordered} target={target} go={document.go} index={index} />
          <div className={styles.bytes}>
            <div ref={content}>
              {width !== null && (
                <Diagrams
                  shown={shown}
                  index={index}
                  reordered={reordered}
                  isHidden={isHidden}
                  onShowKept={() => setKeptShown(layout.name)}
                  target={target}
                  width={width}
                />
              )}
            </div>
            <Legend cacheLine={target.cacheLine} />
          </div>
        </Fragment>
        <Splitter
          name="Diagrams and fields"
          orientation="horizontal"
          className={styles.splitter}
          share={dock}
          usual={36}
          range={[18, 88]}
          isOfAfter
          onChange={(share) => setShare(preferences, 'dock', share)}
        />
        <Dock layout={layout} reordered={reordered} kept={struct.kept} index={index} />
        <WhyPanel layout={layout} go={document.go} reordered={reordered} order={view.order} index={index} />
        <Suspense fallback={null}>
          <ExplanationLayer page={page} />
        </Suspense>
      </div>
    </OpeningContext>
  )
}

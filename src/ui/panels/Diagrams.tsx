/** The byte diagrams of a struct: as declared, and beside it in another order. */

import { useMemo, useRef, useState } from 'preact/compat'
import { useStore } from 'zustand'
import { rowHeightOf, scene } from '../../diagram/scene.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import type { Target } from '../../engine/target.ts'
import type { Shown } from '../../state/shown.ts'
import { bytes } from '../format.ts'
import { useOpening } from '../linking/OpeningContext.ts'
import { TraceOverlay } from '../linking/TraceOverlay.tsx'
import { useStores } from '../stores.ts'
import { CheckWithGo } from './CheckWithGo.tsx'
import { CopyStruct } from './CopyStruct.tsx'
import { Diagram } from './Diagram.tsx'
import styles from './Diagrams.module.css'
import { NoOrder } from './NoOrder.tsx'
import { Moves, OrderSwitch } from './OrderSwitch.tsx'
import { OffsetBase } from './OffsetBase.tsx'
import { RowWidth } from './RowWidth.tsx'
import { Segments } from './Segments.tsx'
import { useShownRows } from './useShownRows.ts'
import { useTears } from './useTears.ts'
import { ViewMenu } from './ViewMenu.tsx'

interface Props {
  readonly shown: Shown
  /** Index of the struct in the analysis; negative where what is shown is of an older one. */
  readonly index: number
  /** The layout in the order that is looked at; null where there is none to be shown. */
  readonly reordered: StructLayout | null
  /** Whether the order is the author's to keep, and no other has been asked for. */
  readonly isHidden: boolean
  readonly onShowKept: () => void
  readonly target: Target
  readonly width: number
}

const gap = 28
/** Two columns of the narrowest bytes there are. */
const narrowestPair = 640
/** A column with room for how offsets are written beside the width of rows. */
const widestCaption = 392

export function Diagrams({ shown, index, reordered, isHidden, onShowKept, target, width }: Props) {
  const { struct } = shown
  const { layout } = struct
  const { documents } = useStores()
  const view = useStore(documents, (document) => document.view)
  const { paths } = useOpening()
  const [side, setSide] = useState<'declared' | 'other'>('declared')
  const [tears, onTear] = useTears()
  const bytesPerRow = view.row ?? target.ptrSize
  const isSingle = width < narrowestPair
  const isPair = !isSingle && bytesPerRow !== 64
  const hasBase = !isSingle && (isPair ? (width - gap) / 2 : width) >= widestCaption
  const column = isPair ? (width - gap) / 2 : width

  const rowHeight = useMemo(
    () => rowHeightOf(reordered ? [layout, reordered] : [layout], bytesPerRow),
    [layout, reordered, bytesPerRow],
  )
  const boxes = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)] as const
  const declaredRows = useShownRows(boxes[0], rowHeight)
  const otherRows = useShownRows(boxes[1], rowHeight)
  const common = useMemo(
    () => ({
      target,
      bytesPerRow,
      width: column,
      rowHeight,
      base: view.base,
      open: paths,
      tears,
      hasToggles: true,
    }),
    [target, bytesPerRow, column, rowHeight, view.base, paths, tears],
  )
  const declaredScene = useMemo(
    () => scene(layout, { ...common, before: null, rows: declaredRows }),
    [layout, common, declaredRows],
  )
  const otherScene = useMemo(
    () => reordered && scene(reordered, { ...common, before: layout, order: view.order, rows: otherRows }),
    [layout, reordered, common, view.order, otherRows],
  )
  const declaredIndices = useMemo(() => reordered && reordered.fields.map(({ index }) => index), [reordered])

  const otherName = view.order === 'optimal' && !isHidden ? 'Optimal' : 'Suggested'
  const switches = !isHidden && struct.suggested !== null && struct.optimal !== null
  // Where a diagram is alone, what is done with it is below: what it says comes first.
  const declared = (
    <figure className={styles.figure} aria-label="Declared">
      <figcaption className={isSingle ? 'srOnly' : styles.caption}>
        <h2>Declared</h2>
        {layout.size !== null && <span>{bytes(layout.size)}</span>}
        {!isSingle && (
          <span className={styles.actions}>
            <RowWidth target={target} isNarrow={false} />
            {hasBase && <OffsetBase />}
            <ViewMenu goarch={target.goarch} hasBase={hasBase} />
            <CheckWithGo shown={shown} />
          </span>
        )}
      </figcaption>
      <Diagram
        box={boxes[0]}
        name="Declared"
        scene={declaredScene}
        index={index}
        declared={null}
        onTear={onTear}
      />
      {isSingle && (
        <span className={styles.actions}>
          <CheckWithGo shown={shown} />
        </span>
      )}
    </figure>
  )
  const other = (
    <figure className={styles.figure} aria-label={otherName}>
      <figcaption className={styles.caption}>
        {switches ? <OrderSwitch struct={struct} /> : <h2>{otherName}</h2>}
        {reordered && reordered.size !== null && <span>{bytes(reordered.size)}</span>}
        {reordered && <Moves proposal={struct[view.order]} />}
        {!isSingle && (
          <span className={styles.actions}>
            <CopyStruct shown={shown} isHidden={isHidden} />
          </span>
        )}
      </figcaption>
      {reordered && otherScene && declaredIndices ? (
        <Diagram
          box={boxes[1]}
          name={otherName}
          scene={otherScene}
          index={index}
          declared={declaredIndices}
          onTear={onTear}
        />
      ) : (
        <NoOrder struct={struct} isHidden={isHidden} onShowKept={onShowKept} />
      )}
      {isSingle && (
        <span className={styles.actions}>
          <CopyStruct shown={shown} isHidden={isHidden} />
        </span>
      )}
    </figure>
  )

  if (isSingle) {
    return (
      <div className={styles.single}>
        <div className={styles.choices}>
          <Segments
            name="Diagram"
            choices={[
              ['declared', 'Declared'],
              ['other', otherName],
            ]}
            chosen={side}
            onChoose={setSide}
          />
          <RowWidth target={target} isNarrow />
          <ViewMenu goarch={target.goarch} hasBase={false} />
        </div>
        {side === 'declared' ? declared : other}
      </div>
    )
  }
  return (
    <div className={isPair ? styles.pair : styles.stack}>
      {declared}
      {other}
      {isPair && reordered && otherScene && (
        <TraceOverlay
          struct={index}
          layout={layout}
          reordered={reordered}
          scenes={[declaredScene, otherScene]}
          shift={column + gap}
        />
      )}
    </div>
  )
}

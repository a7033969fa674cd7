/** The byte diagrams of a struct: as declared, and beside it as suggested. */

import { useId, useMemo } from 'react'
import { Picture } from '../../diagram/Picture.tsx'
import { themed } from '../../diagram/palette.ts'
import { rowHeightOf, scene } from '../../diagram/scene.ts'
import type { StructAnalysis } from '../../engine/index.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import type { Target } from '../../engine/target.ts'
import { bytes, counted } from '../format.ts'
import { Scrolled } from '../Scrolled.tsx'
import styles from './Diagrams.module.css'

interface Props {
  readonly struct: StructAnalysis
  /** The layout in the suggested order; null where nothing moves. */
  readonly reordered: StructLayout | null
  readonly target: Target
  readonly width: number
}

const gap = 28
/** Two columns of the narrowest bytes there are. */
const narrowestPair = 640

export function Diagrams({ struct, reordered, target, width }: Props) {
  const { layout, suggested } = struct
  const id = useId()
  const isPair = width >= narrowestPair
  const column = isPair ? (width - gap) / 2 : width
  const [declared, better] = useMemo(() => {
    const bytesPerRow = target.ptrSize
    const rowHeight = rowHeightOf(reordered ? [layout, reordered] : [layout], bytesPerRow)
    const view = { target, bytesPerRow, width: column, rowHeight }
    return [
      scene(layout, { ...view, before: null }),
      reordered && scene(reordered, { ...view, before: layout }),
    ] as const
  }, [layout, reordered, target, column])

  return (
    <div className={isPair ? styles.pair : styles.stack}>
      <figure className={styles.figure}>
        <figcaption className={styles.caption}>
          <h3>Declared</h3>
          {layout.size !== null && <span>{bytes(layout.size)}</span>}
        </figcaption>
        <Scrolled name="Declared">
          <Picture scene={declared} palette={themed} id={`${id}d`} />
        </Scrolled>
      </figure>
      <figure className={styles.figure}>
        <figcaption className={styles.caption}>
          <h3>Suggested</h3>
          {reordered && reordered.size !== null && <span>{bytes(reordered.size)}</span>}
          {suggested && suggested.moved > 0 && <span>{counted(suggested.moved, 'move')}</span>}
        </figcaption>
        {better ? (
          <Scrolled name="Suggested">
            <Picture scene={better} palette={themed} id={`${id}s`} />
          </Scrolled>
        ) : (
          <NoChange struct={struct} />
        )}
      </figure>
    </div>
  )
}

function NoChange({ struct: { layout, suggested, optimal } }: { struct: StructAnalysis }) {
  if (layout.size === null || suggested === null) {
    return <p className={styles.said}>No order is suggested while a size is unknown.</p>
  }
  const saved = layout.ptrdata === null || optimal === null ? 0 : layout.ptrdata - optimal.ptrdata
  return (
    <>
      <p className={styles.said}>
        {suggested.proved ? 'Already the smallest' : 'No smaller order was found'}
      </p>
      {saved > 0 && optimal && (
        <p className={styles.said}>
          An order of the same size has {bytes(optimal.ptrdata)} of pointer bytes instead of{' '}
          {bytes(layout.ptrdata ?? 0)}.
        </p>
      )}
    </>
  )
}

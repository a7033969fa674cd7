/** The diagrams of a struct on paper: cut between rows, so that a page ends where a row does. */

import { useId } from 'preact/compat'
import { Picture } from '../../diagram/Picture.tsx'
import { themed } from '../../diagram/palette.ts'
import { rowHeightOf, scene, type Scene } from '../../diagram/scene.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import type { Target } from '../../engine/target.ts'
import type { View } from '../../share/document.ts'
import styles from './Paper.module.css'

interface Props {
  readonly layout: StructLayout
  /** Null where there is no other order. */
  readonly reordered: StructLayout | null
  readonly otherName: string
  readonly target: Target
  readonly view: View
  /** Paths of what is opened. */
  readonly open: readonly string[]
}

/** Pixels of a picture; on paper it is as wide as its column. */
const widths = { pair: 392, alone: 513, rowsOf64: 700 }
/** Rows of a slice, which no page breaks. */
const rowsPerSlice = 16

export function DiagramsOnPaper({ layout, reordered, otherName, target, view, open }: Props) {
  const id = useId()
  const bytesPerRow = view.row ?? target.ptrSize
  const isPair = reordered !== null && bytesPerRow !== 64
  const width = bytesPerRow === 64 ? widths.rowsOf64 : isPair ? widths.pair : widths.alone
  const rowHeight = rowHeightOf(reordered ? [layout, reordered] : [layout], bytesPerRow)
  const common = { target, bytesPerRow, width, rowHeight, base: view.base, open }
  const pictures = [{ id: `${id}-0`, name: 'Declared', scene: scene(layout, { ...common, before: null }) }]
  if (reordered) {
    const other = scene(reordered, { ...common, before: layout, order: view.order })
    pictures.push({ id: `${id}-1`, name: otherName, scene: other })
  }
  const columns = isPair ? [pictures] : pictures.map((picture) => [picture])
  return (
    <>
      <svg className={styles.pictures} aria-hidden="true">
        {pictures.map((picture) => (
          <g key={picture.id} id={picture.id}>
            <Picture scene={picture.scene} palette={themed} id={`${picture.id}-picture`} />
          </g>
        ))}
      </svg>
      {columns.map((side) => (
        <div key={side[0].id} className={styles.diagrams} data-pair={isPair || undefined}>
          {side.map(({ id, name, scene: { summary } }) => (
            <h2 key={id} aria-label={summary}>
              {name}
            </h2>
          ))}
          {slicesOf(side.map(({ scene }) => scene)).flatMap(({ y, h }) =>
            side.map(({ id, scene: { width } }) => (
              <svg key={`${id} ${y}`} viewBox={`0 ${y} ${width} ${h}`} style={{ maxWidth: width * 1.1 }}>
                <use href={`#${id}`} />
              </svg>
            )),
          )}
        </div>
      ))}
    </>
  )
}

/** From the top of the pictures to the end of the highest, each slice ending between two rows. */
function slicesOf(scenes: readonly Scene[]): { readonly y: number; readonly h: number }[] {
  const { top, rowHeight } = scenes[0].grid
  const end = Math.max(...scenes.map(({ height }) => height))
  const slices: { y: number; h: number }[] = []
  for (let y = 0; y < end;) {
    const next = Math.min(end, (y === 0 ? top : y) + rowsPerSlice * rowHeight)
    slices.push({ y, h: next - y })
    y = next
  }
  return slices
}

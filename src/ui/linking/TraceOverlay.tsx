/** One line from the marked field, as declared, to where it is in the picture beside it. */

import { partAt } from '../../diagram/mark.ts'
import { tracePath } from '../../diagram/trace.ts'
import type { Scene } from '../../diagram/scene.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import styles from './TraceOverlay.module.css'
import { useMark } from './useMark.ts'

interface Props {
  readonly struct: number
  readonly layout: StructLayout
  readonly reordered: StructLayout
  readonly scenes: readonly [Scene, Scene]
  /** Pixels from one picture to the other. */
  readonly shift: number
}

export function TraceOverlay({ struct, layout, reordered, scenes: [left, right], shift }: Props) {
  const marked = useMark(struct)
  if (!marked) return null
  const declared = partAt(left, marked.field, marked.part)?.layout
  const other = reordered.fields.findIndex(({ index }) => index === layout.fields[marked.field]?.index)
  const moved = partAt(right, other, marked.part)?.layout
  if (typeof declared?.offset !== 'number' || typeof moved?.offset !== 'number') return null
  const path = tracePath(
    { scene: left, offset: declared.offset },
    { scene: right, offset: moved.offset },
    shift,
  )
  if (path === null) return null
  return (
    <svg className={styles.trace} width={shift + right.width} height={left.height} aria-hidden="true">
      <path className={styles.halo} d={path} />
      <path className={styles.line} d={path} />
    </svg>
  )
}

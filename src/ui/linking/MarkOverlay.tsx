/** The mark of a field over its picture. Alone it is drawn anew as the pointer moves; the picture is not. */

import { Marking } from '../../diagram/Marking.tsx'
import { markOf } from '../../diagram/mark.ts'
import { themed } from '../../diagram/palette.ts'
import type { Scene } from '../../diagram/scene.ts'
import styles from './MarkOverlay.module.css'
import { useMark } from './useMark.ts'

interface Props {
  readonly scene: Scene
  readonly struct: number
  /** The declared index of each field where they are in another order. */
  readonly declared: readonly number[] | null
}

export function MarkOverlay({ scene, struct, declared }: Props) {
  const marked = useMark(struct)
  if (marked === null) return null
  const mark = markOf(scene, declared ? declared.indexOf(marked.field) : marked.field, marked.part)
  const { width, height } = scene
  const { note } = mark
  // Below its row, or above where there is no room below.
  const place =
    note && note.y < height / 2 ? { top: note.y + note.h + 4 } : { bottom: height - (note?.y ?? 0) + 4 }
  return (
    <div className={styles.overlay} style={{ width, height }}>
      <Marking mark={mark} width={width} height={height} palette={themed} />
      {note && (
        <p className={styles.note} style={{ ...place, left: Math.min(note.x, width - 190) }}>
          {note.text}
        </p>
      )}
    </div>
  )
}

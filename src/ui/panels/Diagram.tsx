/** One diagram: the picture of a layout, whose fields can be pointed at, and over it the mark of one. */

import { memo, useId, type RefObject } from 'preact/compat'
import { Picture } from '../../diagram/Picture.tsx'
import { themed } from '../../diagram/palette.ts'
import type { Scene } from '../../diagram/scene.ts'
import type { Tear } from '../../diagram/tear.ts'
import { MarkOverlay } from '../linking/MarkOverlay.tsx'
import { useFieldEvents } from '../linking/useFieldEvents.ts'
import { Scrolled } from '../Scrolled.tsx'
import styles from './Diagram.module.css'

interface Props {
  /** What the rows that are in view are told by. */
  readonly box: RefObject<HTMLDivElement | null>
  readonly name: string
  readonly scene: Scene
  /** Index of the struct in the analysis; negative where what is shown is of an older one. */
  readonly index: number
  /** The declared index of each field where they are in another order. */
  readonly declared: readonly number[] | null
  /** Shows more rows of a part, or folds them. */
  readonly onTear: (tear: Tear) => void
}

export const Diagram = memo(function Diagram({ box, name, scene, index, declared, onTear }: Props) {
  const id = useId()
  const [group, handlers] = useFieldEvents<HTMLDivElement>(index, declared)
  return (
    <Scrolled name={name}>
      <div ref={box}>
        <div
          ref={group}
          className={styles.diagram}
          style={{ width: scene.width }}
          data-other={declared ? '' : undefined}
          {...handlers}
        >
          <Picture scene={scene} palette={themed} id={id} interactive onTear={onTear} />
          <MarkOverlay scene={scene} struct={index} declared={declared} />
        </div>
      </div>
    </Scrolled>
  )
})

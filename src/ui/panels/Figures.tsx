/** The figures of a struct: as declared, and in the order that is shown beside it where that differs. */

import { slotOf } from '../../engine/heap/slot.ts'
import type { GoVersion } from '../../engine/index.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import type { Target } from '../../engine/target.ts'
import { WhyButton } from '../explain/WhyButton.tsx'
import { percent, signed } from '../format.ts'
import { Figure } from './Figure.tsx'
import styles from './Figures.module.css'
import { Glance } from './Glance.tsx'
import { totalPadding } from './totalPadding.ts'

interface Props {
  readonly layout: StructLayout
  /** The layout in the other order; null where there is none to compare with. */
  readonly reordered: StructLayout | null
  readonly target: Target
  readonly go: GoVersion
  /** Index of the struct in the analysis; negative where what is shown is of an older one. */
  readonly index: number
}

export function Figures({ layout, reordered, target, go, index }: Props) {
  const padding = totalPadding(layout)
  const otherPadding = reordered && totalPadding(reordered)
  const slot = slotFor(layout, target)
  const otherSlot = reordered && slotFor(reordered, target)
  return (
    <dl className={styles.figures} aria-label="Figures">
      <Figure
        name="Size"
        topic="size"
        more={<WhyButton size={layout.size} />}
        aside={`go${go}, gc, linux`}
        before={layout.size}
        after={reordered && reordered.size}
        beside={reordered && difference(layout.size, reordered.size)}
      >
        {index < 0 ? (
          <span className={styles.old}>from the last valid source</span>
        ) : (
          <Glance index={index} />
        )}
      </Figure>
      <Figure name="Align" topic="align" before={layout.align} after={reordered && reordered.align}>
        {reordered && layout.align === reordered.align && 'no change'}
      </Figure>
      <Figure name="Padding" topic="padding" before={padding} after={otherPadding}>
        <PaddingShare before={[padding, layout.size]} after={reordered && [otherPadding, reordered.size]} />
      </Figure>
      <Figure
        name="Pointer bytes"
        topic="pointerBytes"
        before={layout.ptrdata}
        after={reordered && reordered.ptrdata}
      >
        {layout.ptrdata === 0
          ? 'noscan'
          : reordered && (difference(layout.ptrdata, reordered.ptrdata) ?? 'no change')}
      </Figure>
      <Figure name="Size class" topic="sizeClass" before={slot} after={otherSlot}>
        {slot !== null && otherSlot !== null && (difference(slot, otherSlot) ?? 'no heap saving')}
      </Figure>
    </dl>
  )
}

/** The change from one number of bytes to another, and in percent; null where there is none. */
function difference(before: number | null, after: number | null) {
  if (before === null || after === null || before === after) return null
  const change = percent(before, after)
  return (
    <>
      <Change isWorse={after > before}>{`${signed(after - before)}\u2009B`}</Change>
      {change && `, ${change}`}
    </>
  )
}

function Change({ isWorse, children }: { isWorse: boolean; children: string }) {
  return <b className={isWorse ? styles.worse : styles.better}>{children}</b>
}

type PaddingOfSize = readonly [padding: number | null, size: number | null]

function PaddingShare({ before, after }: { before: PaddingOfSize; after: PaddingOfSize | null }) {
  const now = shareOf(before)
  const then = after && shareOf(after)
  if (now === null) return null
  if (then === null || then === now) return `${now} of size`
  return (
    <>
      from {now} to <Change isWorse={(after?.[0] ?? 0) > (before[0] ?? 0)}>{then}</Change> of size
    </>
  )
}

function shareOf([padding, size]: PaddingOfSize): string | null {
  return padding === null || !size ? null : `${Math.round((padding / size) * 1000) / 10}\u2009%`
}

function slotFor({ size, ptrdata }: StructLayout, target: Target): number | null {
  return size === null || ptrdata === null ? null : slotOf(size, ptrdata, target).bytes
}

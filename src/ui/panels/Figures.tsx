/** The figures of a struct: as declared, and as suggested where that differs. */

import { slotOf } from '../../engine/heap/slot.ts'
import type { StructAnalysis } from '../../engine/index.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import type { Target } from '../../engine/target.ts'
import { grouped } from '../../diagram/labels.ts'
import { percent, signed } from '../format.ts'
import styles from './Figures.module.css'

interface Props {
  readonly struct: StructAnalysis
  /** The layout in the suggested order; null where nothing moves. */
  readonly reordered: StructLayout | null
  readonly target: Target
}

export function Figures({ struct, reordered, target }: Props) {
  const { layout, slot } = struct
  return (
    <dl className={styles.figures}>
      <Figure name="Size" before={layout.size} after={reordered && reordered.size} />
      <Figure name="Align" before={layout.align} after={reordered && reordered.align} />
      <Figure name="Padding" before={paddingOf(layout)} after={reordered && paddingOf(reordered)} />
      <Figure name="Pointer bytes" before={layout.ptrdata} after={reordered && reordered.ptrdata} />
      <Figure name="Size class" before={slot && slot.bytes} after={reordered && classOf(reordered, target)} />
    </dl>
  )
}

interface FigureProps {
  readonly name: string
  /** Null where it is not known. */
  readonly before: number | null
  /** Null where there is no other order. */
  readonly after: number | null
}

function Figure({ name, before, after }: FigureProps) {
  if (before === null) {
    return (
      <div className={styles.figure}>
        <dt>{name}</dt>
        <dd className={styles.value}>unknown</dd>
      </div>
    )
  }
  const changes = after !== null && after !== before
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd className={styles.value}>
        {changes && (
          <>
            {grouped(before)}
            <svg className={styles.arrow} width="12" height="8" viewBox="0 0 12 8" role="img" aria-label="to">
              <path d="M0 4h10.5M7.5 1l3 3-3 3" fill="none" stroke="currentColor" strokeWidth="1.2" />
            </svg>
          </>
        )}
        <b>{grouped(changes ? after : before)}</b> <span className={styles.unit}>B</span>
      </dd>
      <dd className={styles.delta}>
        {changes ? <Delta before={before} after={after} /> : after !== null && 'no change'}
      </dd>
    </div>
  )
}

function Delta({ before, after }: { before: number; after: number }) {
  const change = percent(before, after)
  return (
    <>
      <b className={after > before ? styles.worse : styles.better}>
        {signed(after - before)}
        {'\u2009'}B
      </b>
      {change && `, ${change}`}
    </>
  )
}

function paddingOf({ size, fields }: StructLayout): number | null {
  return size === null ? null : fields.reduce((sum, field) => sum + (field.padding ?? 0), 0)
}

function classOf({ size, ptrdata }: StructLayout, target: Target): number | null {
  return size === null || ptrdata === null ? null : slotOf(size, ptrdata, target).bytes
}

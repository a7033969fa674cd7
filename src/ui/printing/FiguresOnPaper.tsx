/** The figures of a struct on paper: a line as declared, and one in the order beside it. */

import { grouped } from '../../diagram/labels.ts'
import { slotOf } from '../../engine/heap/slot.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import type { Target } from '../../engine/target.ts'
import { totalPadding } from '../panels/totalPadding.ts'
import styles from './Paper.module.css'

interface Props {
  readonly layout: StructLayout
  /** Null where there is no other order. */
  readonly reordered: StructLayout | null
  readonly otherName: string
  readonly target: Target
}

export function FiguresOnPaper({ layout, reordered, otherName, target }: Props) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">In bytes</th>
          <th scope="col">Size</th>
          <th scope="col">Align</th>
          <th scope="col">Padding</th>
          <th scope="col">Pointer bytes</th>
          <th scope="col">Size class</th>
        </tr>
      </thead>
      <tbody>
        <Line name="Declared" layout={layout} target={target} />
        {reordered && <Line name={otherName} layout={reordered} target={target} />}
      </tbody>
    </table>
  )
}

interface LineProps {
  readonly name: string
  readonly layout: StructLayout
  readonly target: Target
}

function Line({ name, layout, target }: LineProps) {
  const { size, align, ptrdata } = layout
  const slot = size === null || ptrdata === null ? null : slotOf(size, ptrdata, target).bytes
  return (
    <tr>
      <th scope="row">{name}</th>
      {[size, align, totalPadding(layout), ptrdata, slot].map((n, i) => (
        <td key={i}>{n === null ? 'unknown' : grouped(n)}</td>
      ))}
    </tr>
  )
}

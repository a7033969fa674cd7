/** One struct: its heading, its figures, both diagrams and its fields. */

import { memo, useMemo, useState } from 'react'
import type { StructAnalysis } from '../../engine/index.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import { withOrder } from '../../engine/layout/withOrder.ts'
import type { Target } from '../../engine/target.ts'
import { savingOf } from '../../state/structs.ts'
import { bytes, signed } from '../format.ts'
import { Diagrams } from './Diagrams.tsx'
import { FieldsTable } from './FieldsTable.tsx'
import { Figures } from './Figures.tsx'
import styles from './StructPanel.module.css'

interface Props {
  readonly struct: StructAnalysis
  readonly target: Target
  /** Pixels there are. */
  readonly width: number
  readonly startsOpen: boolean
}

export const StructPanel = memo(function StructPanel({ struct, target, width, startsOpen }: Props) {
  const [isOpen, setOpen] = useState(startsOpen)
  const { layout } = struct
  const saving = savingOf(struct)
  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={styles.name}>{layout.name || 'struct{…}'}</span>
          <span className={styles.where}>{whereOf(layout)}</span>
          <span className={styles.size}>{layout.size === null ? 'size unknown' : bytes(layout.size)}</span>
          {saving > 0 && <span className={styles.saving}>{bytesSaved(saving)}</span>}
        </button>
      </h2>
      {isOpen && <Details struct={struct} target={target} width={width} />}
    </section>
  )
})

function Details({ struct, target, width }: Omit<Props, 'startsOpen'>) {
  const { layout, suggested } = struct
  const reordered = useMemo(
    () => (suggested && suggested.moved > 0 ? withOrder(layout, suggested.order) : null),
    [layout, suggested],
  )
  return (
    <>
      {layout.unknown !== null ? (
        <p className={styles.unknown}>Not known as a whole: {layout.unknown}.</p>
      ) : (
        <Figures struct={struct} reordered={reordered} target={target} />
      )}
      <Diagrams struct={struct} reordered={reordered} target={target} width={width} />
      {layout.fields.length > 0 && <FieldsTable layout={layout} reordered={reordered} />}
    </>
  )
}

function bytesSaved(saving: number): string {
  return `${signed(-saving)}\u2009B`
}

/** Where a struct is declared, or what a generic one is laid out for. */
function whereOf({ scope, name, generic }: StructLayout): string {
  const place = scope !== null ? `in ${scope}` : name === '' ? 'without a name' : ''
  const args = generic?.params.map((param, i) => `${param} = ${generic.args[i]}`).join(', ')
  return [place, args && `for ${args}`].filter(Boolean).join(', ')
}

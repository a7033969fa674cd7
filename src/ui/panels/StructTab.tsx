/** The tab of a struct: its name, its size, what another order saves, and a bar of data against padding. */

import type { KeyboardEvent } from 'preact/compat'
import type { StructAnalysis } from '../../engine/index.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import { savingOf } from '../../state/structs.ts'
import { bytes, signed } from '../format.ts'
import { totalPadding } from './totalPadding.ts'
import styles from './StructTab.module.css'

interface Props {
  readonly struct: StructAnalysis
  /** As it last could be read, where it cannot be now: it is then this that is shown. */
  readonly old: StructAnalysis | null
  readonly index: number
  readonly isSelected: boolean
  /** Whether the Tab key stops at it. */
  readonly isStop: boolean
  readonly left: number
  readonly width: number
  /** How many tabs there are, drawn or not, and which of them it is. */
  readonly count: number
  readonly place: number
  readonly panel: string
  readonly onSelect: (index: number) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

export function StructTab(props: Props) {
  const { struct, old, index, isSelected, isStop, left, width, count, place, panel, onSelect, onKeyDown } =
    props
  const name = nameOf(struct.layout)
  const isOld = old !== null && nameOf(old.layout) === name
  const told = isOld ? old : struct
  const { layout } = told
  return (
    <button
      type="button"
      role="tab"
      className={styles.tab}
      style={{ left, width }}
      title={titleOf(layout)}
      data-old={isOld || undefined}
      aria-selected={isSelected}
      aria-controls={isSelected ? panel : undefined}
      aria-setsize={count}
      aria-posinset={place + 1}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onSelect(index)}
      onKeyDown={onKeyDown}
    >
      <span className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span className={styles.size}>{layout.size === null ? 'size unknown' : bytes(layout.size)}</span>
        <Saving struct={told} />
      </span>
      <Bar layout={layout} />
    </button>
  )
}

function titleOf(layout: StructLayout): string {
  const { package: path, scope } = layout
  const name = path === '' ? nameOf(layout) : `${path}.${nameOf(layout)}`
  return scope === null ? name : `${name}, declared in ${scope}`
}

/** How a struct is called where it has no name. */
export function nameOf({ name }: StructLayout): string {
  return name || 'struct{…}'
}

function Saving({ struct }: { struct: StructAnalysis }) {
  if (struct.layout.size === null) return null
  if (struct.kept !== null) return <span className={styles.smallest}>kept</span>
  const saving = savingOf(struct)
  if (saving > 0) return <span className={styles.saving}>{`${signed(-saving)}\u2009B`}</span>
  return <span className={styles.smallest}>smallest</span>
}

function Bar({ layout }: { layout: StructLayout }) {
  const padding = totalPadding(layout)
  if (layout.size === null || padding === null) return <span className={styles.unknown} aria-hidden="true" />
  return (
    <span className={styles.bar} aria-hidden="true">
      <span className={styles.data} style={{ flexGrow: layout.size - padding }} />
      {padding > 0 && <span className={styles.padding} style={{ flexGrow: padding }} />}
    </span>
  )
}

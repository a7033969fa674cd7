/** A field as a row of the table. */

import { memo } from 'preact/compat'
import { useStore } from 'zustand'
import { sameContent } from '../../base/sameContent.ts'
import { grouped } from '../../diagram/labels.ts'
import { offsetFigure, type Base } from '../../diagram/offsetText.ts'
import { partData } from '../../diagram/partData.ts'
import type { Part } from '../../diagram/parts.ts'
import { toneOf } from '../../diagram/palette.ts'
import type { Kind } from '../../engine/layout/structLayout.ts'
import { assumedBriefly } from '../editor/assumption.ts'
import { useMark } from '../linking/useMark.ts'
import { useStores } from '../stores.ts'
import styles from './FieldsTable.module.css'
import table from './Table.module.css'

/** What a row shows of a part. */
type PartRow = Pick<Part, 'field' | 'path' | 'isInner' | 'depth' | 'parent' | 'opening' | 'layout'>

interface Props {
  readonly part: PartRow
  /** Index of the struct in the analysis; negative where what is shown is of an older one. */
  readonly struct: number
  /** Which row it is, from 0. */
  readonly row: number
  /** Its offset in the other order, null where not known; undefined where no other order is shown. */
  readonly otherOffset: number | null | undefined
  /** How offsets are written. */
  readonly base: Base
}

/** Without the struct that it is of, which is not compared with another for every row. */
export function partRow({ field, path, isInner, depth, parent, opening, layout }: Part): PartRow {
  return { field, path, isInner, depth, parent, opening, layout }
}

export const FieldRow = memo(function FieldRow({ part, struct, row, otherOffset, base }: Props) {
  const { path, depth, parent, opening, layout: field } = part
  const mark = useMark(struct)
  const isMarked = mark?.field === part.field && mark.part === (part.isInner ? path : undefined)
  const tone = field.shape && toneOf(field.shape.kind)
  return (
    <tr
      {...partData(part)}
      data-marked={isMarked || undefined}
      data-opens={opening === 'closed' ? path : undefined}
      data-closes={opening === 'open' ? path : (parent ?? undefined)}
      tabIndex={-1}
      aria-rowindex={row + 2}
    >
      <th scope="row" title={field.name} style={{ '--depth': depth }}>
        {opening !== 'none' && (
          <span
            className={styles.toggle}
            data-toggle={path}
            data-open={opening === 'open' || undefined}
            aria-hidden="true"
          />
        )}
        <code>{field.name}</code>
      </th>
      <td title={field.type}>
        <code style={tone ? { color: `var(--${tone}-t)` } : undefined}>{field.type}</code>
        <Assumption type={field.type} />
      </td>
      <Offset at={field.offset} topic="offset" base={base} />
      <Cell n={field.size} topic="size" />
      <Cell n={field.align} topic="align" />
      <Cell n={field.padding} topic="padding" isWaste />
      <Cell n={field.ptrdata} topic="pointerBytes" />
      <td>
        {tone && field.shape ? (
          <span className={styles.kind}>
            <span
              className={styles.swatch}
              style={{ background: `var(--${tone})`, borderColor: `var(--${tone}-e)` }}
            />
            {kindName(field.shape.kind)}
          </span>
        ) : (
          <span className={table.zero}>unknown</span>
        )}
      </td>
      {otherOffset !== undefined && <Offset at={otherOffset} topic="otherOffset" base={base} />}
    </tr>
  )
}, isDrawnAlike)

function isDrawnAlike(a: Props, b: Props): boolean {
  return sameContent(seenOf(a), seenOf(b))
}

/** Where its text stands is not seen, and of the shape only its kind. */
function seenOf({ part, ...others }: Props) {
  const { layout } = part
  return { ...others, part: { ...part, layout: { ...layout, shape: layout.shape?.kind, from: 0, to: 0 } } }
}

/** What the type is taken for, where it is not known. */
function Assumption({ type }: { readonly type: string }) {
  const { documents } = useStores()
  const assumed = useStore(documents, ({ assume }) =>
    Object.hasOwn(assume.types, type) ? assume.types[type] : undefined,
  )
  return assumed && <span className={styles.assumed}> {assumedBriefly(assumed)}</span>
}

interface CellProps {
  readonly n: number | null
  /** What explains it. */
  readonly topic: string
  readonly isWaste?: boolean
}

function Cell({ n, topic, isWaste = false }: CellProps) {
  if (n === null) {
    return (
      <td className={table.zero} data-explain={topic}>
        ?
      </td>
    )
  }
  const style = n === 0 ? table.zero : isWaste && table.waste
  return (
    <td className={style || undefined} data-explain={topic}>
      {grouped(n)}
    </td>
  )
}

/** 0 is an offset like any other. */
function Offset({ at, topic, base }: Omit<CellProps, 'n' | 'isWaste'> & OffsetProps) {
  return (
    <td className={at === null ? table.zero : undefined} data-explain={topic}>
      {at === null ? '?' : offsetFigure(at, base)}
    </td>
  )
}

interface OffsetProps {
  readonly at: number | null
  readonly base: Base
}

/** The kind as a reader calls it. */
function kindName(kind: Kind): string {
  switch (kind) {
    case 'int8':
    case 'uint8':
      return 'byte'
    case 'int':
    case 'int16':
    case 'int32':
    case 'int64':
    case 'uint':
    case 'uint16':
    case 'uint32':
    case 'uint64':
    case 'uintptr':
      return 'integer'
    case 'float32':
    case 'float64':
      return 'float'
    case 'complex64':
    case 'complex128':
      return 'complex'
    case 'unsafe.Pointer':
      return 'pointer'
    case 'bool':
    case 'string':
    case 'pointer':
    case 'slice':
    case 'array':
    case 'struct':
    case 'map':
    case 'chan':
    case 'func':
    case 'interface':
      return kind
    case 'eface':
      return 'interface'
    default:
      return kind satisfies never
  }
}

/** A struct on every target as rows: its figures, and where its fields lie. A row has a cell for each column. */

import { slotOf } from '../../engine/heap/slot.ts'
import type { StructAnalysis } from '../../engine/index.ts'
import { withOrder } from '../../engine/layout/withOrder.ts'
import { targetOf, type Goarch } from '../../engine/target.ts'
import type { View } from '../../share/document.ts'
import type { TargetColumn } from '../../state/compareTargets.ts'
import { totalPadding } from '../panels/totalPadding.ts'

/** In bytes. */
export interface FigureCell {
  /** Null where it is not known. */
  readonly now: number | null
  /** In the best order of the target; the same as now where there is no better one. */
  readonly best: number | null
}

export interface FigureRow {
  /** Whether `now` is as declared, or in the order of the chosen target. */
  readonly of: 'declared' | 'chosen'
  readonly name: string
  /** What it is of, briefly. */
  readonly hint: string
  /** Null where the target has no such struct. */
  readonly cells: readonly (FigureCell | null)[]
}

export interface FieldCell {
  readonly offset: number | null
  readonly size: number | null
  readonly type: string
}

export interface TargetFieldRow {
  readonly name: string
  /** On the chosen target; where that has no such field, on the first that has. */
  readonly type: string
  /** Its index on the chosen target; -1 where that has no such field. */
  readonly index: number
  /** Null where the target has no such field. */
  readonly cells: readonly (FieldCell | null)[]
}

/** Index of the column that a target is in. */
export function columnOf(columns: readonly TargetColumn[], goarch: Goarch): number {
  return columns.findIndex(({ goarchs }) => goarchs.includes(goarch))
}

/** As declared, and in the best order of each target, unless the order is the author's to keep. */
export function figureRows(columns: readonly TargetColumn[], order: View['order']): readonly FigureRow[] {
  const row = (
    name: string,
    hint: string,
    figure: (struct: StructAnalysis, sizes: Sizes, goarch: Goarch) => number | null,
  ): FigureRow => ({
    of: 'declared',
    name,
    hint,
    cells: columns.map(
      ({ struct, goarchs: [goarch] }) =>
        struct && {
          now: figure(struct, struct.layout, goarch),
          best: figure(struct, bestOf(struct, order), goarch),
        },
    ),
  })
  return [
    row('Size', 'of one value', (_, { size }) => size),
    row('Align', 'of one value', ({ layout }) => layout.align),
    row('Padding', 'between and after fields', ({ layout }, { size }) => {
      const padding = totalPadding(layout)
      return padding === null || size === null ? null : padding + size - (layout.size ?? 0)
    }),
    row('Pointer bytes', 'to the last one’s end', (_, { ptrdata }) => ptrdata),
    row('Size class', 'on the heap', (_, { size, ptrdata }, goarch) =>
      size === null || ptrdata === null ? null : slotOf(size, ptrdata, targetOf(goarch)!).bytes,
    ),
  ]
}

interface Sizes {
  readonly size: number | null
  readonly ptrdata: number | null
}

function bestOf(struct: StructAnalysis, order: View['order']): Sizes {
  const proposal = struct.kept === null ? struct[order] : null
  return proposal && proposal.moved > 0 ? proposal : struct.layout
}

/**
 * The size on each target in the order that is best on the chosen one, and in its own best order; null where the chosen
 * one has no other order to offer.
 */
export function chosenOrderRow(
  columns: readonly TargetColumn[],
  order: View['order'],
  goarch: Goarch,
): FigureRow | null {
  const chosen = columns[columnOf(columns, goarch)]?.struct
  const lines = chosen?.kept === null ? chosen[order] : null
  if (!chosen || !lines || lines.moved === 0) return null
  const named = namesOf(chosen)
  return {
    of: 'chosen',
    name: `${goarch}’s order`,
    hint: 'size when kept to',
    cells: columns.map(({ struct }) => {
      if (!struct) return null
      // Another file may declare it there with other fields, of which that is no order.
      if (struct.layout.size === null || namesOf(struct) !== named) return { now: null, best: null }
      return { now: withOrder(struct.layout, lines.order).size, best: bestOf(struct, order).size }
    }),
  }
}

function namesOf({ layout }: StructAnalysis): string {
  return layout.fields.map(({ name, line }) => `${line} ${name}`).join('\n')
}

/** The fields in the order of the chosen target; those that only others have stand after what is before them there. */
export function targetFieldRows(columns: readonly TargetColumn[], goarch: Goarch): readonly TargetFieldRow[] {
  const maps = columns.map(({ struct }) => keyedFields(struct))
  const chosen = columnOf(columns, goarch)
  const keys = [...(maps[chosen]?.keys() ?? [])]
  const known = new Set(keys)
  for (const map of maps) {
    let after = -1
    for (const key of map.keys()) {
      if (known.has(key)) {
        after = keys.indexOf(key, after + 1) < 0 ? after : keys.indexOf(key, after + 1)
        continue
      }
      known.add(key)
      keys.splice(++after, 0, key)
    }
  }
  return keys.map((key) => {
    const fields = maps.map((map) => map.get(key) ?? null)
    const shown = fields[chosen] ?? fields.find((field) => field !== null)!
    return {
      name: shown.name,
      type: shown.type,
      index: fields[chosen]?.index ?? -1,
      cells: fields.map((field) => field && { offset: field.offset, size: field.size, type: field.type }),
    }
  })
}

type Field = StructAnalysis['layout']['fields'][number]

/** By name, of which blank fields share one. */
function keyedFields(struct: StructAnalysis | null): ReadonlyMap<string, Field> {
  const seen = new Map<string, number>()
  return new Map(
    (struct?.layout.fields ?? []).map((field) => {
      const count = (seen.get(field.name) ?? 0) + 1
      seen.set(field.name, count)
      return [`${field.name} ${count}`, field]
    }),
  )
}

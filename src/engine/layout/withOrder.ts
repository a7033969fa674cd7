/** The same struct with its declared lines in another order. */

import { place } from './place.ts'
import type { FieldLayout, StructLayout } from './structLayout.ts'

type Known = FieldLayout & { readonly size: number; readonly align: number; readonly ptrdata: number }

/**
 * The layout with its lines in the order given: `lineOrder` lists the declared line numbers, each once.
 * Fields keep their `index`, their `line` and their place in the source.
 * A layout that is not wholly known has no other order: it is returned as it is.
 */
export function withOrder(layout: StructLayout, lineOrder: readonly number[]): StructLayout {
  const known = layout.fields.filter(isKnown)
  if (layout.size === null || known.length < layout.fields.length) return layout
  const rank = new Map(lineOrder.map((line, i) => [line, i]))
  const ordered = known.toSorted((a, b) => (rank.get(a.line) ?? 0) - (rank.get(b.line) ?? 0))
  const { offsets, size, align } = place(ordered)
  const fields = ordered.map((field, i) => {
    const offset = offsets[i]
    return { ...field, offset, padding: (offsets[i + 1] ?? size) - offset - field.size }
  })
  // gc: cmd/compile/internal/types/size.go, PtrDataSize
  const last = fields.findLast((field) => field.ptrdata > 0)
  return { ...layout, size, align, ptrdata: last ? last.offset + last.ptrdata : 0, fields }
}

function isKnown(field: FieldLayout): field is Known {
  return field.size !== null && field.align !== null && field.ptrdata !== null
}

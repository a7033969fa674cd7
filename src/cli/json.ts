/** Writes a struct as one line of JSON: the format other programs read. */

import type { StructAnalysis } from '../engine/index.ts'
import type { FieldLayout, StructLayout } from '../engine/layout/structLayout.ts'
import type { Proposal } from '../engine/order/order.ts'

/**
 * One JSON object without a line end. Numbers are bytes, null where not known. A generic type by itself has
 * only the figures that hold for every instance.
 */
export function toJson({ layout, slot, suggested, optimal }: StructAnalysis): string {
  const { generic, size, align, ptrdata } = layout
  const known = size !== null && generic === null
  const order = (proposal: Proposal | null) => (known && proposal ? toOrder(layout, proposal) : null)
  return JSON.stringify({
    package: layout.package,
    name: layout.name,
    scope: layout.scope,
    ...(generic && { typeParams: generic.params }),
    size: known ? size : null,
    align: known ? align : null,
    ptrdata: known ? ptrdata : null,
    known,
    class: known && slot ? slot.bytes : null,
    fields: (generic ?? layout).fields.map(toField),
    suggested: order(suggested),
    optimal: order(optimal),
  })
}

function toField({ name, type, offset, size, align, padding }: FieldLayout) {
  return { name, type, offset, size, align, padding }
}

/** `order` lists declared fields, not lines. */
function toOrder({ fields }: StructLayout, { size, ptrdata, moved, order, proved }: Proposal) {
  const lines = order.map((line) => fields.flatMap((field, index) => (field.line === line ? [index] : [])))
  return { size, ptrdata, moved, order: lines.flat(), proved }
}

/** A struct with its lines in another order and bytes of padding between them that are written out as fields. */

import { place } from '../layout/place.ts'
import type { FieldLayout, Shape, StructLayout } from '../layout/structLayout.ts'
import type { Pad } from '../order/rewriteStruct.ts'

/**
 * The layout with its declared lines in the order given and the pads, ascending, between them. A pad is a field named
 * `_` on line -1, with an index beyond those that are declared. A layout that is not wholly known has no other: null.
 */
export function withPads(
  layout: StructLayout,
  lineOrder: readonly number[],
  pads: readonly Pad[],
): StructLayout | null {
  const items: FieldLayout[] = []
  let nextPad = 0
  const putPads = (at: number) => {
    for (; nextPad < pads.length && pads[nextPad].at === at; nextPad++)
      items.push(padField(layout.fields.length + nextPad, pads[nextPad].size))
  }
  const fieldsOf = new Map<number, FieldLayout[]>()
  for (const field of layout.fields) fieldsOf.set(field.line, [...(fieldsOf.get(field.line) ?? []), field])
  lineOrder.forEach((line, at) => {
    putPads(at)
    items.push(...(fieldsOf.get(line) ?? []))
  })
  putPads(lineOrder.length)

  const sized: { size: number; align: number }[] = []
  for (const { size, align, ptrdata } of items) {
    if (size === null || align === null || ptrdata === null) return null
    sized.push({ size, align })
  }
  const { offsets, size, align } = place(sized)
  const fields = items.map((field, i) => ({
    ...field,
    offset: offsets[i],
    padding: (offsets[i + 1] ?? size) - offsets[i] - sized[i].size,
  }))
  // gc: cmd/compile/internal/types/size.go, PtrDataSize
  const last = fields.findLast((field) => field.ptrdata !== null && field.ptrdata > 0)
  return { ...layout, size, align, ptrdata: last ? last.offset + last.ptrdata! : 0, fields }
}

const byte: Shape = {
  type: 'uint8',
  kind: 'uint8',
  size: 1,
  align: 1,
  ptrdata: 0,
  fields: [],
  elem: null,
  len: 0,
}

function padField(index: number, size: number): FieldLayout {
  const type = `[${size}]byte`
  return {
    index,
    name: '_',
    type,
    shape: { ...byte, type, kind: 'array', size, elem: byte, len: size },
    offset: null,
    size,
    align: 1,
    ptrdata: 0,
    padding: null,
    line: -1,
    embedded: false,
    from: 0,
    to: 0,
  }
}

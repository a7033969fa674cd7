/** Lays one struct type out: every field's offset, as far as it is known. */

import type { PackageId, Struct, Type, Unknown } from '../types/type.ts'
import { typeString } from '../types/typeString.ts'
import { place, roundUp, type Sized } from './place.ts'
import type { Measures } from './sizes.ts'
import type { FieldLayout, Shape } from './structLayout.ts'

export interface Fields {
  readonly size: number | null
  readonly align: number | null
  readonly ptrdata: number | null
  readonly fields: readonly FieldLayout[]
  /** The unknown types that the size depends on, in the order of the fields. */
  readonly unknowns: readonly Unknown[]
}

/** The alignments an unknown type may have on any target: 8 on 32-bit ones too, by sync/atomic. */
const largestAlign = 8

/** `whole` is the type that has `struct` underneath: where it alone is aligned by name, its own measure counts. */
export function layoutStruct(
  whole: Type,
  struct: Struct,
  measures: Measures,
  shapeOf: (type: Type) => Shape | null,
  home: PackageId,
): Fields {
  const measured = struct.fields.map((field) => measures.extent(field.type))
  const { size, align } = measures.extent(whole)
  const offsets = fieldOffsets(measured)
  const fields = struct.fields.map((field, i): FieldLayout => {
    const own = measured[i]
    const offset = offsets[i]
    const next = i + 1 < offsets.length ? offsets[i + 1] : size
    const shape = shapeOf(field.type)
    return {
      index: i,
      name: field.name,
      type: shape === null ? typeString(field.type, home) : shape.type,
      shape,
      offset,
      size: own.size,
      align: own.align,
      ptrdata: measures.ptrdata(field.type),
      padding: offset === null || own.size === null || next === null ? null : next - offset - own.size,
      line: field.line,
      embedded: field.embedded,
      from: field.from,
      to: field.to,
    }
  })
  return {
    size,
    align,
    ptrdata: measures.ptrdata(whole),
    fields,
    unknowns: measured.flatMap(({ why }) => (why === null ? [] : [why])),
  }
}

/** Null from the first field on whose place depends on an unknown size or alignment. */
function fieldOffsets(
  measured: readonly { readonly size: number | null; readonly align: number | null }[],
): readonly (number | null)[] {
  const known: Sized[] = []
  for (const { size, align } of measured) {
    if (size === null || align === null) break
    known.push({ size, align })
  }
  const placed = place(known)
  const offsets: (number | null)[] = [...placed.offsets]
  let end: number | null = placed.end
  for (const { size, align } of measured.slice(known.length)) {
    const offset: number | null = end === null ? null : startAt(end, align)
    offsets.push(offset)
    end = offset === null || size === null ? null : offset + size
  }
  return offsets
}

/** Where a field starts after `end` bytes; for an unknown alignment only if every one gives the same. */
function startAt(end: number, align: number | null): number | null {
  if (align !== null) return roundUp(end, align)
  return roundUp(end, largestAlign) === end ? end : null
}

/** A type as data that can leave the worker: what it is underneath and what lies in it. */

import type { PackageId, Type } from '../types/type.ts'
import { underlying } from '../types/type.ts'
import { typeString } from '../types/typeString.ts'
import { place } from './place.ts'
import type { Measures } from './sizes.ts'
import type { Kind, Shape } from './structLayout.ts'

/** Structs nested deeper show no fields: what is cloned to another thread must not be deeper than its stack. */
const maxDepth = 100

/** Shapes for one package: type names are written as they read there. One `Shape` a type. */
export function createShapes(measures: Measures, home: PackageId): (type: Type) => Shape | null {
  const known = new Map<Type, Shape>()

  function shapeOf(type: Type, depth: number): Shape | null {
    const done = known.get(type)
    if (done !== undefined) return done
    const { size, align } = measures.extent(type)
    const ptrdata = measures.ptrdata(type)
    if (size === null || align === null || ptrdata === null) return null
    const under = underlying(type)
    const kind = kindOf(under)
    if (kind === null) return null
    const inner = depth < maxDepth
    const shape: Shape = {
      type: typeString(type, home),
      kind,
      size,
      align,
      ptrdata,
      fields: under.kind === 'struct' && inner ? fieldsOf(under, depth) : [],
      elem: under.kind === 'array' && inner ? shapeOf(under.elem, depth + 1) : null,
      len: under.kind === 'array' && typeof under.len === 'number' ? under.len : 0,
    }
    known.set(type, shape)
    return shape
  }

  function fieldsOf(struct: Type & { kind: 'struct' }, depth: number): Shape['fields'] {
    const shapes = struct.fields.map((field) => shapeOf(field.type, depth + 1)!)
    const { offsets } = place(shapes)
    return struct.fields.map((field, i) => ({ name: field.name, offset: offsets[i], shape: shapes[i] }))
  }

  return (type) => shapeOf(type, 0)
}

function kindOf(under: Type): Kind | null {
  switch (under.kind) {
    case 'basic':
      return under.basic.startsWith('untyped') ? null : (under.basic as Kind)
    case 'named':
    case 'typeparam':
    case 'unknown':
    case 'union':
      return null
    default:
      return under.kind
  }
}

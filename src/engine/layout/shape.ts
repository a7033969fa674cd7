/** A type as data that can leave the worker: what it is underneath and what lies in it. */

import type { PackageId, Struct, Type } from '../types/type.ts'
import { underlying } from '../types/type.ts'
import { isEmptyInterface } from '../types/typeSet.ts'
import { typeString } from '../types/typeString.ts'
import { place } from './place.ts'
import type { Measures } from './sizes.ts'
import type { Kind, Shape } from './structLayout.ts'

/** Types nested deeper show nothing inside: what is cloned to another thread must not be deeper than its stack. */
const maxDepth = 100

/** Shapes for one package: type names are written as they read there. One `Shape` a type. */
export function createShapes(measures: Measures, home: PackageId): (type: Type) => Shape | null {
  const known = new Map<Type, Shape>()
  /** Levels of a shape, itself included. */
  const heights = new Map<Shape, number>()

  function shapeOf(type: Type, depth: number): Shape | null {
    const done = known.get(type)
    if (done !== undefined) return done
    const { size, align } = measures.extent(type)
    // null for what is made of C types that a header has: no word of it is said to be a pointer
    const ptrdata = measures.ptrdata(type) ?? 0
    const under = underlying(type)
    const kind = kindOf(under)
    if (size === null || align === null || kind === null) return null
    const inner = depth < maxDepth ? partsOf(under, depth + 1) : []
    const height = 1 + inner.reduce((most, part) => Math.max(most, heights.get(part) ?? 0), 0)
    const parts = height > maxDepth ? [] : inner
    const shape: Shape = {
      type: typeString(type, home),
      kind,
      size,
      align,
      ptrdata,
      fields: under.kind === 'struct' ? placed(under, parts) : [],
      elem: under.kind === 'array' ? (parts[0] ?? null) : null,
      len: under.kind === 'array' && typeof under.len === 'number' ? under.len : 0,
    }
    heights.set(shape, parts.length > 0 ? height : 1)
    if (depth < maxDepth) known.set(type, shape)
    return shape
  }

  /** The shapes of what lies in a type, each known since the type's own size is. */
  function partsOf(under: Type, depth: number): readonly Shape[] {
    if (under.kind === 'array') return [shapeOf(under.elem, depth)].filter((shape) => shape !== null)
    return under.kind === 'struct' ? under.fields.map((field) => shapeOf(field.type, depth)!) : []
  }

  return (type) => shapeOf(type, 0)
}

function placed(struct: Struct, shapes: readonly Shape[]): Shape['fields'] {
  const { offsets } = place(shapes)
  return shapes.map((shape, i) => ({ name: struct.fields[i].name, offset: offsets[i], shape }))
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
    case 'interface':
      return isEmptyInterface(under) ? 'eface' : 'interface'
    default:
      return under.kind
  }
}

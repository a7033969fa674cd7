/** The types that a type is written with, one level down. */

import type { Type } from './type.ts'

/** Of an interface its methods' types: what it embeds, and the terms of a union, only constrain. */
export function partsOf(type: Type): readonly Type[] {
  switch (type.kind) {
    case 'pointer':
    case 'slice':
    case 'array':
    case 'chan':
      return [type.elem]
    case 'map':
      return [type.key, type.elem]
    case 'struct':
      return type.fields.map((field) => field.type)
    case 'func':
      return [...type.params, ...type.results].map((param) => param.type)
    case 'interface':
      return type.methods.map((method) => method.type)
    case 'named':
      return type.args
    case 'basic':
    case 'typeparam':
    case 'union':
    case 'unknown':
      return []
  }
}

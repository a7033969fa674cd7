/** Structs whose order of fields means something that no size says: it is the author's to keep. */

import type { Struct, StructField, Type } from '../types/type.ts'
import { unalias } from '../types/type.ts'
import type { Measures } from './sizes.ts'

/** Types written inside each other deeper than this are not looked into. */
const maxDepth = 20

/** Why the order of a struct is not to be changed unasked, in a sentence; null where it is free. */
export function keptOrder({ fields }: Struct, measures: Measures): string | null {
  const padding = fields.find(({ type }) => isCacheLinePad(type))
  if (padding !== undefined) {
    return `Its order is kept: ${called(padding)} a CacheLinePad, which keeps what is before it and what is after it on cache lines of their own.`
  }
  // gc: structs/hostlayout.go: a field of this type asks for the layout of the host's C ABI, which goes by the order
  if (fields.some(({ type }) => isHostLayout(type))) {
    return 'Its order is kept: it holds structs.HostLayout, so it is laid out as the host expects it.'
  }
  const fromC = fields.find(({ type }) => mentionsC(type, 0))
  if (fromC !== undefined) {
    return `Its order is kept: the type of ${fromC.name} is declared in C, and C code may read the struct.`
  }
  const blank = fields.find(({ name, type }) => name === '_' && measures.extent(type).size !== 0)
  if (blank !== undefined) {
    return 'Its order is kept: it has a blank field, which is padding put there by hand.'
  }
  return null
}

function called({ name }: StructField): string {
  return name === '_' ? 'a blank field is' : `${name} is`
}

/** By its name: internal/cpu has it, and golang.org/x/sys/cpu, of which there is no declaration; others follow them. */
function isCacheLinePad(type: Type): boolean {
  const actual = unalias(type)
  if (actual.kind !== 'named' && actual.kind !== 'unknown') return false
  return actual.name.endsWith('CacheLinePad') && /(^|\.)CacheLinePad$/.test(actual.name)
}

function isHostLayout(type: Type): boolean {
  const actual = unalias(type)
  return actual.kind === 'named' && actual.name === 'HostLayout' && actual.pkg?.path === 'structs'
}

/** Whether `C.T` is written in the type: declared in the preamble, not known, or assumed to be something. */
function mentionsC(type: Type, depth: number): boolean {
  if (type.kind === 'basic' || depth > maxDepth) return false
  const inner = (t: Type): boolean => mentionsC(t, depth + 1)
  switch (type.kind) {
    case 'unknown':
      return type.name.startsWith('C.')
    case 'named':
      return (
        type.pkg?.path === 'C' || (type.pkg === null && type.name.startsWith('C.')) || type.args.some(inner)
      )
    case 'pointer':
    case 'slice':
    case 'array':
    case 'chan':
      return inner(type.elem)
    case 'map':
      return inner(type.key) || inner(type.elem)
    case 'struct':
      return type.fields.some((field) => inner(field.type))
    case 'func':
    case 'interface':
    case 'union':
    case 'typeparam':
      return false
  }
}

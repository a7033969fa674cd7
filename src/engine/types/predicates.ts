/** Questions about types that the rules for constants and operators ask. gc: cmd/compile/internal/types2/predicates.go */

import type { Target } from '../target.ts'
import type { Basic, BasicKind, Type } from './type.ts'
import { unalias, underlying } from './type.ts'
import { basicTypes, untyped } from './universe.ts'

export function basicOf(type: Type): Basic | null {
  const under = underlying(type)
  return under.kind === 'basic' ? under : null
}

const integers: ReadonlySet<BasicKind> = new Set([
  'int',
  'int8',
  'int16',
  'int32',
  'int64',
  'uint',
  'uint8',
  'uint16',
  'uint32',
  'uint64',
  'uintptr',
  'untyped int',
  'untyped rune',
])
const unsigneds: ReadonlySet<BasicKind> = new Set(['uint', 'uint8', 'uint16', 'uint32', 'uint64', 'uintptr'])
const floats: ReadonlySet<BasicKind> = new Set(['float32', 'float64', 'untyped float'])
const complexes: ReadonlySet<BasicKind> = new Set(['complex64', 'complex128', 'untyped complex'])

export const isUntyped = (type: Type): boolean => type.kind === 'basic' && type.basic.startsWith('untyped')
export const isIntegerKind = (kind: BasicKind): boolean => integers.has(kind)
export const isUnsignedKind = (kind: BasicKind): boolean => unsigneds.has(kind)
export const isFloatKind = (kind: BasicKind): boolean => floats.has(kind)
export const isComplexKind = (kind: BasicKind): boolean => complexes.has(kind)
export const isNumericKind = (kind: BasicKind): boolean =>
  integers.has(kind) || floats.has(kind) || complexes.has(kind)

export function isInteger(type: Type): boolean {
  const basic = basicOf(type)
  return basic !== null && isIntegerKind(basic.basic)
}

export function isNumeric(type: Type): boolean {
  const basic = basicOf(type)
  return basic !== null && isNumericKind(basic.basic)
}

export function isString(type: Type): boolean {
  const basic = basicOf(type)
  return basic !== null && (basic.basic === 'string' || basic.basic === 'untyped string')
}

/** Width in bits of an integer kind on a target. */
export function integerBits(kind: BasicKind, target: Target): number {
  const digits = /\d+$/.exec(kind)
  return digits ? Number(digits[0]) : target.ptrSize * 8
}

/** spec: "The default type of an untyped constant" */
export function defaultType(type: Type): Type {
  if (type.kind !== 'basic') return type
  switch (type.basic) {
    case 'untyped bool':
      return basicTypes.bool
    case 'untyped int':
      return basicTypes.int
    case 'untyped rune':
      return basicTypes.rune
    case 'untyped float':
      return basicTypes.float64
    case 'untyped complex':
      return basicTypes.complex128
    case 'untyped string':
      return basicTypes.string
    default:
      return type
  }
}

const untypedOrder: readonly Basic[] = [untyped.int, untyped.rune, untyped.float, untyped.complex]

/** spec: "if the operands of a binary operation are different kinds of untyped constants, the operation … use the kind that appears later" */
export function laterUntyped(x: Type, y: Type): Type | null {
  const i = untypedOrder.indexOf(x as Basic)
  const j = untypedOrder.indexOf(y as Basic)
  if (i >= 0 && j >= 0) return untypedOrder[Math.max(i, j)]
  return x === y ? x : null
}

/** Whether two types are the same as far as operators on basic and named types ask. */
export function identical(x: Type, y: Type): boolean {
  const a = unalias(x)
  const b = unalias(y)
  if (a === b) return true
  if (a.kind === 'basic' && b.kind === 'basic') return a.basic === b.basic
  if (a.kind === 'named' && b.kind === 'named') return a.id === b.id
  return a.kind === b.kind && a.kind !== 'named' && a.kind !== 'basic' && a.kind !== 'typeparam'
}

/** What a kind of composite type is called. gc: cmd/compile/internal/types2/under.go, compositeKind */
export function compositeKind(type: Type): string {
  const under = underlying(type)
  switch (under.kind) {
    case 'array':
    case 'slice':
    case 'struct':
    case 'pointer':
    case 'func':
    case 'map':
    case 'chan':
    case 'interface':
      return under.kind
    case 'basic':
      return under.basic
    default:
      return ''
  }
}

/** The type an unknown name is taken for, where the user says so. */

import type { Assumed, GivenNumbers, KnownType, Numbers } from '../options.ts'
import { typeDeclared } from './assumeDeclared.ts'
import { unknownAt } from './checker.ts'
import type { Env } from './scope.ts'
import type { Named, StructField, Type } from './type.ts'
import { anyType, basicTypes, unsafePointer } from './universe.ts'

/** The type that the unknown `name`, written at `at`, is taken for; null where nothing is assumed of it. */
export function assumedType(
  env: Env,
  at: { readonly from: number; readonly to: number },
  name: string,
): Named | null {
  const { checker, unit } = env
  const known = checker.assumed.get(name)
  if (known !== undefined) return known.type
  const assumed = Object.hasOwn(checker.assume.types, name) ? checker.assume.types[name] : undefined
  if (assumed === undefined) return null
  let type: Type | 'busy' | null = null
  const named: Named = {
    kind: 'named',
    name,
    pkg: null,
    alias: false,
    id: checker.nextId++,
    params: [],
    origin: null,
    args: [],
    rhs: () => {
      if (type === 'busy') return { ...unknownAt(unit, at, `${name} refers to itself`) }
      if (type !== null) return type
      type = 'busy'
      type = assumedUnderlying(env, at, name, assumed)
      return type
    },
    under: null,
    at: null,
  }
  checker.assumed.set(name, { type: named, at: { file: unit.path, from: at.from, to: at.to } })
  // a declaration is read, and what is wrong with it said, also where no layout needs it
  checker.later.push(() => named.rhs())
  return named
}

function assumedUnderlying(
  env: Env,
  at: { readonly from: number; readonly to: number },
  name: string,
  assumed: Assumed,
): Type {
  const { ptrSize } = env.checker.target
  if ('declaration' in assumed) return typeDeclared(env, at, name, assumed.declaration)
  if ('like' in assumed) {
    switch (assumed.like) {
      case 'int':
        return basicTypes.int
      case 'string':
        return basicTypes.string
      case 'pointer':
        return unsafePointer
      case 'interface':
        return anyType
      case 'slice':
        return { kind: 'slice', elem: basicTypes.byte }
      case 'struct{}':
        return emptyStruct
    }
  }
  if ('size' in assumed && (assumed.ptrSize ?? ptrSize) !== ptrSize) {
    return unknownAt(env.unit, at, `its size was given for targets with pointers of ${assumed.ptrSize} bytes`)
  }
  return {
    kind: 'struct',
    fields: wordFields(numbersOn(assumed, ptrSize), ptrSize),
    file: null,
    broken: null,
  }
}

/** Of a known type those of the target. */
export function numbersOn(assumed: GivenNumbers | KnownType, ptrSize: 4 | 8): Numbers {
  if (!('known' in assumed)) return assumed
  return ptrSize === 8 ? assumed.wide : assumed.narrow
}

/** Aligned to 8 on every target, as sync/atomic's is. */
const align64: Named = {
  kind: 'named',
  name: 'align64',
  pkg: { path: 'sync/atomic', name: 'atomic' },
  alias: false,
  id: -4,
  params: [],
  origin: null,
  args: [],
  rhs: () => emptyStruct,
  under: null,
  at: null,
}

const emptyStruct: Type = { kind: 'struct', fields: [], file: null, broken: null }

/** Fields that add up to the numbers given: pointers where they are, bytes elsewhere, the alignment by an empty array. */
function wordFields({ size, align, ptrWords }: Numbers, ptrSize: 4 | 8): readonly StructField[] {
  const aligned: Readonly<Record<number, Type>> = {
    1: basicTypes.uint8,
    2: basicTypes.uint16,
    4: basicTypes.uint32,
    8: align64,
  }
  const fields: StructField[] = []
  const add = (name: string, type: Type): void => {
    fields.push({ name, type, embedded: false, tag: '', line: fields.length, from: 0, to: 0 })
  }
  add('_', { kind: 'array', len: 0, elem: aligned[align] ?? basicTypes.uint8 })
  const words = [...new Set(ptrWords)]
    .filter((w) => w >= 0 && (w + 1) * ptrSize <= size)
    .toSorted((a, b) => a - b)
  let at = 0
  const fill = (to: number): void => {
    if (to > at) add('_', { kind: 'array', len: to - at, elem: basicTypes.uint8 })
    at = to
  }
  for (const word of words) {
    fill(word * ptrSize)
    add('_', unsafePointer)
    at += ptrSize
  }
  fill(size)
  return fields
}

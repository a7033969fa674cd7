/** The type an unknown name is taken for, where the user says so. */

import type { Assumed } from '../options.ts'
import type { Checker } from './checker.ts'
import type { Named, StructField, Type } from './type.ts'
import { anyType, basicTypes, unsafePointer } from './universe.ts'

/** A named type of the assumed size, alignment and pointer words; null where nothing is assumed of `name`. */
export function assumedType(checker: Checker, name: string): Named | null {
  const assumed = Object.hasOwn(checker.assume.types, name) ? checker.assume.types[name] : undefined
  if (assumed === undefined) return null
  const type = assumedUnderlying(assumed, checker.target.ptrSize)
  return {
    kind: 'named',
    name,
    pkg: null,
    alias: false,
    id: checker.nextId++,
    params: [],
    origin: null,
    args: [],
    rhs: () => type,
    under: type,
    at: null,
  }
}

function assumedUnderlying(assumed: Assumed, ptrSize: 4 | 8): Type {
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
  return { kind: 'struct', fields: wordFields(assumed, ptrSize), broken: null }
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

const emptyStruct: Type = { kind: 'struct', fields: [], broken: null }

/** Fields that add up to the numbers given: pointers where they are, bytes elsewhere, the alignment by an empty array. */
function wordFields(
  { size, align, ptrWords }: { size: number; align: number; ptrWords: readonly number[] },
  ptrSize: 4 | 8,
): readonly StructField[] {
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

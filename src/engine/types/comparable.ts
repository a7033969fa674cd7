/** Which types `==` is defined for. spec: "Comparison operators". gc: cmd/compile/internal/types2/predicates.go, comparableType */

import { underlying, type Type } from './type.ts'
import { asInterface, typeSet } from './typeSet.ts'

/**
 * Whether values can be compared; what is not known counts as comparable. `strictly`: without a panic whatever they
 * hold, so that an interface is only if all types in its set are. spec: "strictly comparable"
 */
export function isComparable(type: Type, strictly: 'strictly' | null = null): boolean {
  return isComparableWithin(type, strictly !== null, new Set())
}

function isComparableWithin(type: Type, strictly: boolean, seen: Set<Type>): boolean {
  if (seen.has(type)) return true
  seen.add(type)
  const under = underlying(type)
  switch (under.kind) {
    case 'slice':
    case 'map':
    case 'func':
      return false
    case 'array':
      return isComparableWithin(under.elem, strictly, seen)
    case 'struct':
      return under.fields.every((field) => isComparableWithin(field.type, strictly, seen))
    case 'interface':
    case 'typeparam': {
      if (!strictly && under.kind === 'interface') return true
      const set = typeSet(asInterface(under.kind === 'typeparam' ? under.constraint : under))
      const { terms, comparable, partial } = set
      if (partial) return true
      return terms === null ? comparable : terms.every((term) => isComparableWithin(term.type, true, seen))
    }
    case 'basic':
    case 'pointer':
    case 'chan':
    case 'union':
    case 'named':
    case 'unknown':
      return true
  }
}

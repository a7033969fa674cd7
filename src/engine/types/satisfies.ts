/** Whether a type satisfies a constraint, and if not why. spec: "Satisfying a type constraint" */

import type { Checker } from './checker.ts'
import { isComparable } from './comparable.ts'
import { isIdentical } from './identity.ts'
import { mentionsUnknown } from './instantiate.ts'
import { isInterface, lookupMethod } from './lookupMethod.ts'
import { includes, isSubset, type Term } from './termList.ts'
import type { PackageId, Param, Type } from './type.ts'
import { unalias, underlying } from './type.ts'
import { asInterface, isEmptyInterface, typeSet, type Method } from './typeSet.ts'
import { typeString } from './typeString.ts'

/**
 * Null if `type` satisfies `constraint`, or if that is not known; else the compiler's words.
 * gc: cmd/compile/internal/types2/instantiate.go, implements
 */
export function whyNotSatisfied(
  checker: Checker,
  type: Type,
  constraint: Type,
  home: PackageId,
): string | null {
  const of = asInterface(constraint)
  const set = typeSet(of)
  if (set.partial || mentionsUnknown(type) || mentionsUnknown(constraint)) return null
  const under = underlying(type)
  if (under.kind === 'unknown') return null
  if (under.kind === 'pointer' && underlying(under.elem).kind === 'unknown') return null
  if (isEmptyInterface(of)) return null
  const name = typeString(type, home)
  const to = typeString(constraint, home)
  const own = isInterface(type)
    ? typeSet(asInterface(under.kind === 'typeparam' ? under.constraint : type))
    : null
  if (own !== null && (own.partial || own.terms?.length === 0)) return null
  if (set.terms?.length === 0) return `cannot satisfy ${to} (empty type set)`
  const missing = whyNoMethod(checker, type, constraint, set.methods, home)
  if (missing !== null) return `${name} does not satisfy ${to} ${missing}`
  if (set.terms !== null) {
    if (own !== null && !isSubset(own.terms, set.terms)) return `${name} does not satisfy ${to}`
    if (own === null && !set.terms.some((term) => includes(term, type))) {
      return `${name} does not satisfy ${to} (${whyNoTerm(type, constraint, set.terms, home)})`
    }
  }
  // an interface that is no type parameter satisfies comparable since Go 1.20, though it may panic
  const asked =
    set.terms === null ? set.comparable : set.terms.every(({ type: t }) => isComparable(t, 'strictly'))
  return asked && !isComparable(type, 'strictly') && !isComparable(type)
    ? `${name} does not satisfy comparable`
    : null
}

function whyNoTerm(type: Type, constraint: Type, terms: readonly Term[], home: PackageId): string {
  const name = typeString(type, home)
  const to = typeString(constraint, home)
  const close = terms.find(
    (term) =>
      !term.tilde &&
      isIdentical(term.type, underlying(term.type)) &&
      includes({ ...term, tilde: true }, type),
  )
  if (close !== undefined) return `possibly missing ~ for ${typeString(close.type, home)} in ${to}`
  if (mentions(asInterface(constraint), type, 0)) {
    return `${to} mentions ${name}, but ${name} is not in the type set of ${to}`
  }
  return `${name} missing in ${terms.map((term) => termString(term)).join(' | ')}`
}

/** Whether a type stands in an element of a constraint, for better words. */
function mentions(constraint: Type, type: Type, depth: number): boolean {
  if (depth > 20) return false
  if (constraint.kind === 'interface') return constraint.embeds.some((e) => mentions(e, type, depth + 1))
  if (constraint.kind === 'union')
    return constraint.terms.some((term) => mentions(term.type, type, depth + 1))
  return isIdentical(constraint, type)
}

/** gc: cmd/compile/internal/types2/lookup.go, missingMethod: the first of `wanted` that `type` does not have */
function whyNoMethod(
  checker: Checker,
  type: Type,
  constraint: Type,
  wanted: readonly Method[],
  home: PackageId,
): string | null {
  for (const method of wanted) {
    const { name } = method
    const found = lookupMethod(checker, type, (other) => other === name)
    switch (found.kind) {
      case 'not known':
      case 'cycle':
        return null
      case 'method':
        if (isSameSignature(found.method, method)) continue
        return `(wrong type for method ${name})${haveAndWant(found.method, method, home)}`
      case 'none': {
        for (const t of [type, constraint]) {
          const under = underlying(t)
          if (under.kind !== 'pointer' || !isInterface(under.elem)) continue
          const what = unalias(under.elem).kind === 'typeparam' ? 'type parameter' : 'interface'
          return `(type ${typeString(t, home)} is pointer to ${what}, not ${what})`
        }
        const folded = isInterface(type)
          ? null
          : lookupMethod(checker, type, (other) => other.toLowerCase() === name.toLowerCase())
        const close = folded?.kind === 'method' ? haveAndWant(folded.method, method, home) : ''
        return `(missing method ${name})${close}`
      }
      case 'field':
        return `(${typeString(type, home)}.${name} is a field, not a method)`
      case 'ambiguous':
        return `(ambiguous selector ${typeString(type, home)}.${name})`
      case 'pointer receiver':
        return `(method ${name} has pointer receiver)`
    }
  }
  return null
}

/** Signatures that mention something unknown may well be the same. */
export function isSameSignature(x: Method, y: Method): boolean {
  return mentionsUnknown(x.type) || mentionsUnknown(y.type) || isIdentical(x.type, y.type)
}

function haveAndWant(have: Method, want: Method, home: PackageId): string {
  return `\n\t\thave ${methodString(have, home)}\n\t\twant ${methodString(want, home)}`
}

/** Its name and its signature without the names of parameters. */
function methodString({ name, type }: Method, home: PackageId): string {
  if (type.kind !== 'func') return name
  const unnamed = (params: readonly Param[]): readonly Param[] =>
    params.map((param) => ({ ...param, name: '' }))
  const bare = { ...type, params: unnamed(type.params), results: unnamed(type.results) }
  return name + typeString(bare, home).slice('func'.length)
}

/** A term of a type set, in which names are qualified by the path of their package. */
export function termString({ tilde, type }: Term): string {
  return (tilde ? '~' : '') + typeString(type, 'paths')
}

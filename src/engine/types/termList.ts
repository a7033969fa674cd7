/** Sets of types as a union of terms. gc: cmd/compile/internal/types2/termlist.go, typeterm.go */

import { isIdentical } from './identity.ts'
import { underlying, type Type } from './type.ts'

/** `T`, or `~T`: every type whose underlying type is T. */
export interface Term {
  readonly tilde: boolean
  readonly type: Type
}

/** No two terms share a type; null is the set of all types, an empty list that of none. */
export type TermList = readonly Term[] | null

export function unionOf(x: TermList, y: TermList): TermList {
  return x === null || y === null ? null : normal([...x, ...y])
}

export function intersectionOf(x: TermList, y: TermList): TermList {
  if (x === null || y === null) return x ?? y
  // ~t ∩ T is T
  return normal(x.flatMap((a) => y.flatMap((b) => (areDisjoint(a, b) ? [] : [!a.tilde || b.tilde ? a : b]))))
}

export function includes({ tilde, type }: Term, t: Type): boolean {
  return isIdentical(type, tilde ? underlying(t) : t)
}

export function isSubset(x: TermList, y: TermList): boolean {
  if (y === null) return true
  return x !== null && x.every((a) => y.some((b) => !areDisjoint(a, b) && (!a.tilde || b.tilde)))
}

export function areDisjoint(x: Term, y: Term): boolean {
  return !isIdentical(y.tilde ? underlying(x.type) : x.type, x.tilde ? underlying(y.type) : y.type)
}

/** Every term once: `~t` takes the place of a `T` in it. */
function normal(terms: readonly Term[]): readonly Term[] {
  const out: Term[] = []
  for (const term of terms) {
    const i = out.findIndex((other) => !areDisjoint(other, term))
    if (i < 0) out.push(term)
    else if (term.tilde && !out[i].tilde) {
      out[i] = term
      // ~t may hold several of those before it
      for (let j = out.length - 1; j > i; j--) if (!areDisjoint(out[j], term)) out.splice(j, 1)
    }
  }
  return out
}

/** The type set of an interface: its methods, and the types its elements leave. gc: cmd/compile/internal/types2/typeset.go */

import { isComparable } from './comparable.ts'
import { isExported } from './scope.ts'
import { intersectionOf, unionOf, type Term, type TermList } from './termList.ts'
import type { Interface, Type } from './type.ts'
import { underlying } from './type.ts'
import { comparableType } from './universe.ts'

export interface Method {
  readonly name: string
  readonly type: Type
}

export interface TypeSet {
  /** Of its own and of what it embeds, each name once, in the order of types2: exported ones first, then by name. */
  readonly methods: readonly Method[]
  readonly terms: TermList
  /** Only comparable types are meant; false where there are terms. */
  readonly comparable: boolean
  /** Some element is not known: there may be fewer types in it, and more methods. */
  readonly partial: boolean
}

const all: TypeSet = { methods: [], terms: null, comparable: false, partial: false }

/** The type set of an interface, with all that it embeds. */
export function typeSet(of: Interface): TypeSet {
  return typeSetWithin(of, { open: [], known: new Map() })
}

/** As an interface: what a type parameter is constrained by may be a type or a union alone. */
export function asInterface(constraint: Type): Interface {
  const under = underlying(constraint)
  return under.kind === 'interface' ? under : { kind: 'interface', methods: [], embeds: [constraint] }
}

/** Whether every type is in its set. gc: cmd/compile/internal/types2/typeset.go, IsAll */
export function isEmptyInterface(of: Interface): boolean {
  const { methods, terms, comparable } = typeSet(of)
  return methods.length === 0 && terms === null && !comparable
}

/** The interfaces around one at hand, and the type sets found before: one can be embedded in any number of ways. */
interface Within {
  readonly open: readonly Interface[]
  readonly known: Map<Interface, TypeSet>
}

/** One that embeds itself is an error, reported elsewhere. */
function typeSetWithin(of: Interface, { open, known }: Within): TypeSet {
  if (of === comparableType.under) return { ...all, comparable: true }
  if (open.includes(of)) return all
  const done = known.get(of)
  if (done !== undefined) return done
  const within = { open: [...open, of], known }
  const methods = new Map<string, Method>(of.methods.map((method) => [method.name, method]))
  let terms: TermList = null
  let comparable = false
  let partial = false
  for (const embedded of of.embeds) {
    const element = elementSet(embedded, within)
    for (const method of element.methods) if (!methods.has(method.name)) methods.set(method.name, method)
    terms = intersectionOf(terms, element.terms)
    comparable ||= element.comparable
    partial ||= element.partial
    if (comparable && terms !== null) {
      terms = terms.filter((term) => isComparable(term.type, 'strictly'))
      comparable = false
    }
  }
  const set = { methods: [...methods.values()].toSorted(byName), terms, comparable, partial }
  known.set(of, set)
  return set
}

function elementSet(element: Type, within: Within): TypeSet {
  const under = underlying(element)
  switch (under.kind) {
    case 'unknown':
      return { ...all, partial: true }
    case 'interface':
      return typeSetWithin(under, within)
    case 'union': {
      const sets = under.terms.map((term) => termSet(term, within))
      return {
        ...all,
        terms: sets.reduce<TermList>((union, set) => unionOf(union, set.terms), []),
        partial: sets.some((set) => set.partial),
      }
    }
    default:
      return { ...all, terms: [{ tilde: false, type: element }] }
  }
}

function termSet(term: Term, within: Within): Pick<TypeSet, 'terms' | 'partial'> {
  const under = underlying(term.type)
  if (under.kind === 'interface') return typeSetWithin(under, within)
  return under.kind === 'unknown' ? { terms: [], partial: true } : { terms: [term], partial: false }
}

/** gc: cmd/compile/internal/types2/object.go, cmp */
function byName(a: Method, b: Method): number {
  const exported = Number(isExported(b.name)) - Number(isExported(a.name))
  return exported !== 0 ? exported : a.name < b.name ? -1 : 1
}

/** Instances of generic types: a type with its parameters replaced by arguments. gc: cmd/compile/internal/types2/subst.go */

import type { Span } from '../diagnostic.ts'
import type { Checker } from './checker.ts'
import { partsOf } from './parts.ts'
import { plainKey, typeKey } from './identity.ts'
import type { Named, Param, Type, TypeParam, Unknown } from './type.ts'

/** What each type parameter stands for. */
export type Substitution = ReadonlyMap<TypeParam, Type>

/** Types nested deeper are gone through when the stack is empty. As deep as `resolveType` goes. */
const maxDepth = 150

/** More instances than these are not made of one source: a few declarations can ask for more than fit in any memory. */
const maxInstances = 20_000

/** More letters than these are not compared to tell instances apart: aliases of aliases double with every line. */
const maxText = 1_000_000

/** `generic[args…]`; the same instance for identical arguments. `at` is where the source mentions it. */
export function instantiate(
  checker: Checker,
  generic: Named,
  args: readonly Type[],
  at: Span | null = generic.at,
): Named {
  const key = argumentsKey(checker, args)
  const known = checker.instances.get(generic) ?? new Map<string, Named>()
  checker.instances.set(generic, known)
  const existing = known.get(key ?? '')
  if (existing !== undefined) return existing
  const map: Substitution = new Map(generic.params.map((param, i) => [param, args[i]]))
  const why = ++checker.instanceCount > maxInstances ? tooMany : key === null ? tooMuchText : null
  // what an alias stands for is written where the alias is
  const expand = (): Type => substitute(checker, generic.rhs(), map, generic.alias ? at : null)
  let rhs: Type | null = null
  const instance: Named = {
    kind: 'named',
    name: generic.name,
    pkg: generic.pkg,
    alias: generic.alias,
    id: checker.nextId++,
    params: [],
    origin: generic,
    args,
    rhs: () => (rhs ??= why === null ? expand() : notMade(generic, why)),
    under: null,
    at,
  }
  known.set(key ?? '', instance)
  return instance
}

const tooMany = `the source asks for more than ${maxInstances.toLocaleString('en')} instances of generic types`

const tooMuchText = `the type arguments of the source, its aliases written out, come to more than ${maxText.toLocaleString('en')} letters`

function notMade({ name, at }: Named, why: string): Unknown {
  return { kind: 'unknown', name, why, at, reported: false }
}

/** By which an instance is found; null where more has been written out than is compared. */
function argumentsKey(checker: Checker, args: readonly Type[]): string | null {
  let key = ''
  for (const arg of args) {
    const plain = plainKey(arg)
    if (plain === null && checker.keyText > maxText) return null
    const text = plain ?? typeKey(arg)
    if (plain === null) checker.keyText += text.length
    key += `${text},`
  }
  return key
}

/** `type` with every parameter in `map` replaced; the same object where none occurs. Instances are as if written at `at`, if it is given. */
export function substitute(
  checker: Checker,
  type: Type,
  map: Substitution,
  at: Span | null = null,
  depth = 0,
): Type {
  const waiting: (() => void)[] = []
  const replace = (t: Type, d: number): Type => {
    if (d <= maxDepth) return substituteParts(checker, t, map, at, d, replace)
    if (t.kind === 'typeparam') return map.get(t) ?? t
    if (!mentionsTypeParam(t)) return t
    if (t.kind === 'named') return notMade(t, 'its type arguments are nested too deep')
    const filled: Type = { ...t }
    waiting.push(() => Object.assign(filled, substituteParts(checker, t, map, at, depth, replace)))
    return filled
  }
  const replaced = replace(type, depth)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) next()
  return replaced
}

/** As `substitute`: `type` of the parts that `replace` makes at a depth. */
function substituteParts(
  checker: Checker,
  type: Type,
  map: Substitution,
  at: Span | null,
  depth: number,
  replace: (part: Type, depth: number) => Type,
): Type {
  const sub = (t: Type): Type => replace(t, depth + 1)
  switch (type.kind) {
    case 'basic':
    case 'unknown':
      return type
    case 'typeparam':
      return map.get(type) ?? type
    case 'pointer':
    case 'slice':
    case 'array':
    case 'chan': {
      const elem = sub(type.elem)
      return elem === type.elem ? type : { ...type, elem }
    }
    case 'map': {
      const key = sub(type.key)
      const elem = sub(type.elem)
      return key === type.key && elem === type.elem ? type : { ...type, key, elem }
    }
    case 'struct': {
      const fields = mapChanged(type.fields, (field) => {
        const t = sub(field.type)
        return t === field.type ? field : { ...field, type: t }
      })
      return fields === type.fields ? type : { ...type, fields }
    }
    case 'func': {
      const param = (p: Param): Param => {
        const t = sub(p.type)
        return t === p.type ? p : { ...p, type: t }
      }
      const params = mapChanged(type.params, param)
      const results = mapChanged(type.results, param)
      return params === type.params && results === type.results ? type : { ...type, params, results }
    }
    case 'interface': {
      const methods = mapChanged(type.methods, (m) => {
        const t = sub(m.type)
        return t === m.type ? m : { ...m, type: t }
      })
      const embeds = mapChanged(type.embeds, sub)
      return methods === type.methods && embeds === type.embeds
        ? type
        : { kind: 'interface', methods, embeds }
    }
    case 'union': {
      const terms = mapChanged(type.terms, (term) => {
        const t = sub(term.type)
        return t === term.type ? term : { ...term, type: t }
      })
      return terms === type.terms ? type : { kind: 'union', terms }
    }
    case 'named': {
      if (type.args.length === 0 || type.origin === null) return type // a type local to a generic function keeps that function's parameters
      // an instance is found by its arguments: nothing in them can wait
      const args = mapChanged(type.args, (arg) => substitute(checker, arg, map, at, depth + 1))
      return args === type.args ? type : instantiate(checker, type.origin, args, at ?? type.at)
    }
  }
}

/** Whether a type parameter occurs in `type`: then it is no instance that could be laid out. */
export function mentionsTypeParam(type: Type): boolean {
  return mentions(type, 'typeparam')
}

/** Whether something that is not known occurs in `type`: then little can be said against it. */
export function mentionsUnknown(type: Type): boolean {
  return mentions(type, 'unknown')
}

function mentions(root: Type, kind: 'typeparam' | 'unknown'): boolean {
  if (root.kind === 'basic') return false
  const stack: Type[] = [root]
  const seen = new Set<Type>()
  for (let type = stack.pop(); type !== undefined; type = stack.pop()) {
    if (type.kind === kind) return true
    if (seen.has(type)) continue
    seen.add(type)
    stack.push(...mentioned(type))
  }
  return false
}

/** The types that are written in a type, those that only constrain too. */
function mentioned(type: Type): readonly Type[] {
  if (type.kind === 'interface') return [...partsOf(type), ...type.embeds]
  return type.kind === 'union' ? type.terms.map((term) => term.type) : partsOf(type)
}

function mapChanged<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  let out: T[] | null = null
  items.forEach((item, i) => {
    const next = change(item)
    if (next !== item && out === null) out = items.slice(0, i)
    if (out !== null) out.push(next)
  })
  return out ?? items
}

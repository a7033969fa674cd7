/** Instances of generic types: a type with its parameters replaced by arguments. gc: cmd/compile/internal/types2/subst.go */

import type { Span } from '../diagnostic.ts'
import type { Checker } from './checker.ts'
import { typeKey } from './identity.ts'
import type { Named, Param, Type, TypeParam, Unknown } from './type.ts'

/** What each type parameter stands for. */
export type Substitution = ReadonlyMap<TypeParam, Type>

/** Past this depth of nested arguments an instance is left as it is written: it could go on for ever. */
const maxDepth = 100

/** More instances than these are not made of one source: a few declarations can ask for more than fit in any memory. */
const maxInstances = 50_000

/** `generic[args…]`; the same instance for identical arguments. `at` is where the source mentions it. */
export function instantiate(
  checker: Checker,
  generic: Named,
  args: readonly Type[],
  at: Span | null = generic.at,
): Named {
  const key = args.map((arg) => typeKey(arg)).join(',')
  const known = checker.instances.get(generic) ?? new Map<string, Named>()
  checker.instances.set(generic, known)
  const existing = known.get(key)
  if (existing !== undefined) return existing
  const map: Substitution = new Map(generic.params.map((param, i) => [param, args[i]]))
  const isTooMany = ++checker.instanceCount > maxInstances
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
    rhs: () => (rhs ??= isTooMany ? tooMany(generic) : expand()),
    under: null,
    at,
  }
  known.set(key, instance)
  return instance
}

function tooMany({ name, at }: Named): Unknown {
  const why = `the source asks for more than ${maxInstances.toLocaleString('en')} instances of generic types`
  return { kind: 'unknown', name, why, at, reported: false }
}

/** `type` with every parameter in `map` replaced; the same object where none occurs. Instances are as if written at `at`, if it is given. */
export function substitute(
  checker: Checker,
  type: Type,
  map: Substitution,
  at: Span | null = null,
  depth = 0,
): Type {
  if (depth > maxDepth) return type
  const sub = (t: Type): Type => substitute(checker, t, map, at, depth + 1)
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
      return fields === type.fields ? type : { kind: 'struct', fields, broken: type.broken }
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
      const args = mapChanged(type.args, sub)
      return args === type.args ? type : instantiate(checker, type.origin, args, at ?? type.at)
    }
  }
}

/** Whether a type parameter occurs in `type`: then it is no instance that could be laid out. */
export function mentionsTypeParam(type: Type): boolean {
  return mentions(type, 'typeparam', 0)
}

/** Whether something that is not known occurs in `type`: then little can be said against it. */
export function mentionsUnknown(type: Type): boolean {
  return mentions(type, 'unknown', 0)
}

function mentions(type: Type, kind: 'typeparam' | 'unknown', depth: number): boolean {
  const inner = (t: Type): boolean => mentions(t, kind, depth + 1)
  if (type.kind === kind) return true
  if (depth > maxDepth) return false
  switch (type.kind) {
    case 'basic':
    case 'unknown':
    case 'typeparam':
      return false
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
      return [...type.params, ...type.results].some((param) => inner(param.type))
    case 'interface':
      return type.methods.some((method) => inner(method.type)) || type.embeds.some(inner)
    case 'union':
      return type.terms.some((term) => inner(term.type))
    case 'named':
      return type.args.some(inner)
  }
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

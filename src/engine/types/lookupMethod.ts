/** A method of a type by its name, through embedded fields. gc: cmd/compile/internal/types2/lookup.go, lookupFieldOrMethodImpl */

import { quietly, type Checker, type DeclaredMethod } from './checker.ts'
import { funcStep, indexOnPath, onPath, reportPath } from './cycle.ts'
import { substitute } from './instantiate.ts'
import { funcType } from './resolve.ts'
import { openScope, type Env } from './scope.ts'
import { unalias, underlying, type Named, type Type } from './type.ts'
import { asInterface, typeSet, type Method } from './typeSet.ts'

export type FoundMethod =
  | { readonly kind: 'method'; readonly method: Method }
  | { readonly kind: 'field' | 'ambiguous' | 'pointer receiver' | 'none' }
  /** It is of a type whose methods we do not have; or its own signature asks for it, which is reported. */
  | { readonly kind: 'not known' | 'cycle' }

interface Embedded {
  readonly type: Type
  /** There is a pointer on the way to it. */
  readonly indirect: boolean
  /** It is embedded more than once at this depth. */
  readonly multiple: boolean
}

interface Candidate {
  /** Null for a field. */
  readonly method: Method | 'cycle' | null
  readonly needsPointer: boolean
}

/** The shallowest method in the method set of `type` whose name `matches`. */
export function lookupMethod(checker: Checker, type: Type, matches: (name: string) => boolean): FoundMethod {
  const actual = unalias(type)
  const isPtr = actual.kind === 'pointer'
  const base = isPtr ? actual.elem : actual
  if (isPtr && isInterface(base)) return { kind: 'none' }
  let level: readonly Embedded[] = [{ type: base, indirect: isPtr, multiple: false }]
  const seen = new Set<Type>()
  while (level.length > 0) {
    const next: Embedded[] = []
    const found: Candidate[] = []
    for (const embedded of level) {
      const t = unalias(embedded.type)
      if (seen.has(t)) continue
      seen.add(t)
      const here = candidates(checker, t, embedded, matches, next)
      if (here === null) return { kind: 'not known' }
      found.push(...here, ...(embedded.multiple ? here : []))
    }
    if (found.length > 1) return { kind: 'ambiguous' }
    if (found.length === 1) {
      const [{ method, needsPointer }] = found
      if (method === null) return { kind: 'field' }
      if (method === 'cycle') return { kind: 'cycle' }
      return needsPointer ? { kind: 'pointer receiver' } : { kind: 'method', method }
    }
    level = consolidated(next)
  }
  return { kind: 'none' }
}

/** What `t` itself has of that name; what it embeds goes into `next`. Null where that is not known. */
function candidates(
  checker: Checker,
  t: Type,
  { indirect, multiple }: Embedded,
  matches: (name: string) => boolean,
  next: Embedded[],
): readonly Candidate[] | null {
  const under = underlying(t)
  if (t.kind === 'named' && under.kind !== 'interface') {
    const methods = declaredMethods(checker, t)
    if (methods === null) return null
    const declared = methods.find(({ decl }) => matches(decl.name.name))
    if (declared === undefined && hasOtherFiles(checker, t)) return null
    if (declared !== undefined) {
      const { name } = declared.decl.name
      const type = signature(checker, declared, t)
      const method = type === null ? 'cycle' : { name, type }
      return [{ method, needsPointer: hasPointerReceiver(declared) && !indirect }]
    }
  }
  switch (under.kind) {
    case 'unknown':
      return null
    case 'interface':
    case 'typeparam': {
      const set = typeSet(asInterface(under.kind === 'typeparam' ? under.constraint : under))
      const method = set.methods.find(({ name }) => matches(name))
      if (method !== undefined) return [{ method, needsPointer: false }]
      return set.partial ? null : []
    }
    case 'struct': {
      const fields = under.fields.filter((field) => matches(field.name))
      for (const { type, embedded } of under.fields) {
        if (!embedded) continue
        const actual = unalias(type)
        const isPtr = actual.kind === 'pointer'
        next.push({ type: isPtr ? actual.elem : actual, indirect: indirect || isPtr, multiple })
      }
      return fields.map(() => ({ method: null, needsPointer: false }))
    }
    default:
      return []
  }
}

function consolidated(list: readonly Embedded[]): readonly Embedded[] {
  const byType = new Map<Type, Embedded>()
  for (const embedded of list) {
    const type = unalias(embedded.type)
    const other = byType.get(type)
    byType.set(type, other === undefined ? embedded : { ...other, multiple: true })
  }
  return [...byType.values()]
}

export function isInterface(type: Type): boolean {
  const { kind } = underlying(type)
  return kind === 'interface' || kind === 'typeparam'
}

/** Null for a type of which only the fields are known: one of the standard library, or an assumed one. */
function declaredMethods(checker: Checker, named: Named): readonly DeclaredMethod[] | null {
  const origin = named.origin ?? named
  const pkg = origin.pkg === null ? null : checker.packages.get(origin.pkg.path)
  if (pkg === null || pkg === undefined || pkg.std) return null
  const object = pkg.scope.names.get(origin.name)
  // one of a function has none
  return object?.kind === 'type' && object.type === origin ? (pkg.methods.get(origin.name) ?? []) : []
}

/** Whether methods of it may be declared in files that are not given. Not for a type of a function: it has none. */
function hasOtherFiles(checker: Checker, named: Named): boolean {
  const origin = named.origin ?? named
  const pkg = origin.pkg === null ? null : checker.packages.get(origin.pkg.path)
  const object = pkg?.scope.names.get(origin.name)
  return object?.kind === 'type' && object.type === origin && !object.env.unit.strict
}

function hasPointerReceiver({ decl }: DeclaredMethod): boolean {
  let type = decl.recv?.[0]?.type
  while (type?.kind === 'ParenExpr') type = type.x
  return type?.kind === 'StarExpr'
}

/**
 * Its type, in terms of the type arguments of `named`; null where it is asked for while it is resolved, which is
 * reported. Other errors in it are reported where it is declared.
 */
function signature(checker: Checker, { decl, unit }: DeclaredMethod, named: Named): Type | null {
  const step = funcStep(unit, decl)
  if (indexOnPath(checker, step.at) >= 0) {
    reportPath(checker, unit, step)
    return null
  }
  const origin = named.origin ?? named
  const scope = openScope(unit.pkg.scope)
  const env: Env = { checker, unit, scope, body: null, iota: null, errorAt: null }
  let receiver = decl.recv?.[0]?.type
  while (receiver?.kind === 'ParenExpr' || receiver?.kind === 'StarExpr') receiver = receiver.x
  const names = receiver?.kind === 'IndexExpr' ? receiver.indices : []
  names.forEach((ident, i) => {
    const type = origin.params[i]
    if (ident.kind !== 'Ident' || type === undefined) return
    const { name, from, to } = ident
    scope.names.set(name, { kind: 'type', name, from, to, visible: 0, type, env })
  })
  const type = quietly(checker, () => onPath(checker, step, () => funcType(env, decl.type)))
  if (named.origin === null) return type
  return substitute(checker, type, new Map(origin.params.map((param, i) => [param, named.args[i]])))
}

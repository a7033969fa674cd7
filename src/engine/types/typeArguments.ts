/** The arguments for which a generic type is laid out by itself: the user's, or something its constraints allow. */

import { parse } from '../syntax/parser.ts'
import { quietly, type Checker, type Unit } from './checker.ts'
import { substitute, type Substitution } from './instantiate.ts'
import { resolveType } from './resolve.ts'
import type { Env } from './scope.ts'
import type { Named, Type, TypeParam } from './type.ts'
import { underlying } from './type.ts'
import { basicTypes } from './universe.ts'

export function chooseTypeArguments(checker: Checker, unit: Unit, generic: Named): readonly Type[] {
  const wanted = Object.hasOwn(checker.assume.typeArgs, generic.name)
    ? checker.assume.typeArgs[generic.name]
    : []
  const args = new Map<TypeParam, Type>()
  generic.params.forEach((param, i) => {
    const chosen = wanted[i] === undefined ? null : readType(checker, unit, wanted[i])
    args.set(param, chosen ?? allowed(param.constraint, 0) ?? basicTypes.int)
  })
  // a constraint may speak of another parameter: `PT interface{ *T }`
  return generic.params.map((param) => substitute(checker, args.get(param)!, args as Substitution))
}

/** A type written by the user, as it reads at package level; null if it is none. */
function readType(checker: Checker, unit: Unit, text: string): Type | null {
  const { file, diagnostics } = parse(`var _ ${text}`, { bodies: 'skip', form: 'declarations' })
  const decl = file.decls[0]
  const spec = decl?.kind === 'GenDecl' ? decl.specs[0] : undefined
  if (diagnostics.length > 0 || spec?.kind !== 'ValueSpec' || spec.type === null) return null
  const env: Env = {
    checker,
    unit: { ...unit, text: `var _ ${text}` },
    scope: unit.pkg.scope,
    body: null,
    iota: null,
    errorAt: null,
  }
  const written = spec.type
  const type = quietly(checker, () => resolveType(env, written))
  return type.kind === 'unknown' ? null : type
}

/** The first type a constraint names; the interface itself, if it asks for methods only; null if any type will do. */
function allowed(constraint: Type, depth: number): Type | null {
  const under = underlying(constraint)
  if (depth > 20) return null
  if (under.kind === 'union') return under.terms[0]?.type ?? null
  if (under.kind !== 'interface') return under.kind === 'unknown' ? null : constraint
  for (const embedded of under.embeds) {
    const type = allowed(embedded, depth + 1)
    if (type !== null && underlying(type).kind !== 'interface') return type
  }
  return under.methods.length > 0 ? constraint : null
}

/** Rules on where a type may stand, checked when every declaration is resolved. */

import type { Expr, IndexExpr, InterfaceType } from '../syntax/ast.ts'
import { report } from './checker.ts'
import { isComparable } from './comparable.ts'
import { substitute } from './instantiate.ts'
import { isInterface } from './lookupMethod.ts'
import { isSameSignature, termString, whyNotSatisfied } from './satisfies.ts'
import type { Env } from './scope.ts'
import { areDisjoint, type Term } from './termList.ts'
import {
  unalias,
  underlying,
  type Interface,
  type MapOf,
  type Named,
  type PackageId,
  type Type,
} from './type.ts'
import { typeSet, type Method } from './typeSet.ts'
import { typeString } from './typeString.ts'
import { comparableType } from './universe.ts'

/** The terms of a union or of `~T` by itself, as they stand. spec: "General interfaces". gc: union.go, parseUnion */
export function checkTerms(env: Env, terms: readonly (Term & { readonly expr: Expr })[]): void {
  const { checker, unit } = env
  if (unit.pkg.std) return
  const home = unit.pkg.id
  checker.later.push(() => {
    terms.forEach((term, i) => {
      const message = whyNoTerm(term, terms.slice(0, i), home)
      if (message !== null) report(checker, unit, term.expr, message)
    })
  })
}

function whyNoTerm(term: Term, before: readonly Term[], home: PackageId): string | null {
  const { tilde, type } = term
  const under = underlying(type)
  const name = typeString(type, home)
  if (under.kind === 'unknown') return null
  // spec: "In a term of the form ~T, the underlying type of T must be itself, and T cannot be an interface"
  if (tilde && under.kind === 'interface') return `invalid use of ~ (${name} is an interface)`
  if (tilde && unalias(type).kind === 'named') {
    return `invalid use of ~ (underlying type of ${name} is ${typeString(under, home)})`
  }
  if (under.kind === 'interface') {
    const set = typeSet(under)
    const path = termString(term)
    if (set.methods.length > 0) return `cannot use ${path} in union (${path} contains methods)`
    if (type === comparableType) return 'cannot use comparable in union'
    return set.comparable ? `cannot use ${path} in union (${path} embeds comparable)` : null
  }
  const other = before.find((x) => !isInterface(x.type) && !areDisjoint(x, term))
  return other === undefined ? null : `overlapping terms ${termString(term)} and ${termString(other)}`
}

/** spec: "The comparison operators == and != must be fully defined for operands of the key type" */
export function checkMapKey(env: Env, expr: Expr, map: MapOf): void {
  const { checker, unit } = env
  if (unit.pkg.std) return
  checker.later.push(() => {
    if (isComparable(map.key)) return
    const why = map.key.kind === 'typeparam' ? ' (missing comparable constraint)' : ''
    report(checker, unit, expr, `invalid map key type ${typeString(map.key, unit.pkg.id)}${why}`)
  })
}

/** spec: "T itself may not be a pointer type". Checked when all is resolved. gc: cmd/compile/internal/types2/struct.go */
export function checkEmbedded(env: Env, expr: Expr, type: Type): Type {
  const { checker, unit } = env
  if (unit.pkg.std) return type
  checker.later.push(() => {
    const actual = unalias(type)
    const isPtr = actual.kind === 'pointer'
    const base = isPtr ? actual.elem : actual
    const under = underlying(base)
    if (base.kind === 'typeparam') {
      report(checker, unit, expr, 'embedded field type cannot be a (pointer to a) type parameter')
    } else if (under.kind === 'basic' && under.basic === 'unsafe.Pointer') {
      report(checker, unit, expr, 'embedded field type cannot be unsafe.Pointer')
    } else if (under.kind === 'pointer') {
      report(checker, unit, expr, 'embedded field type cannot be a pointer')
    } else if (under.kind === 'interface' && isPtr) {
      report(checker, unit, expr, 'embedded field type cannot be a pointer to an interface')
    }
  })
  return checkUsable(env, expr, type)
}

/** spec: "Interfaces that are not basic may only be used as type constraints". */
export function checkUsable(env: Env, expr: Expr, type: Type): Type {
  const { checker, unit } = env
  if (unit.pkg.std || (type.kind !== 'named' && type.kind !== 'interface')) return type
  // of most what they are is known already
  if (type.kind === 'named' && type.under !== null && type.under.kind !== 'interface') return type
  checker.later.push(() => {
    const under = underlying(type)
    if (under.kind !== 'interface') return
    const why = constraintOnly(under)
    if (why === null) return
    report(
      checker,
      unit,
      expr,
      `cannot use type ${typeString(type, unit.pkg.id)} outside a type constraint: ${why}`,
    )
  })
  return type
}

/** What is known of interfaces: most are used many times. */
const reasons = new WeakMap<Interface, string | null>()

/** Why values cannot be of an interface type; when all is resolved. */
function constraintOnly(type: Interface): string | null {
  let reason = reasons.get(type)
  if (reason === undefined) reasons.set(type, (reason = whyConstraintOnly(type)))
  return reason
}

/** gc: cmd/compile/internal/types2/typexpr.go, validVarType */
function whyConstraintOnly(type: Interface): string | null {
  const { terms, comparable, partial } = typeSet(type)
  if (partial) return null
  if (comparable) return 'interface is (or embeds) comparable'
  return terms === null ? null : 'interface contains type constraints'
}

/** Where a type stands for types2: a function type at its parameters. gc: cmd/compile/internal/syntax/positions.go, StartPos */
function startOf({ unit }: Env, expr: Expr): { readonly from: number; readonly to: number } {
  return expr.kind === 'FuncType' ? { from: unit.text.indexOf('(', expr.from), to: expr.to } : expr
}

/** spec: "each type argument must satisfy the constraint of its type parameter". gc: typexpr.go, instantiatedType */
export function checkArguments(env: Env, expr: IndexExpr, generic: Named, args: readonly Type[]): void {
  const { checker, unit } = env
  if (unit.pkg.std || args.some((arg) => arg.kind === 'unknown')) return
  checker.later.push(() => {
    const map = new Map(generic.params.map((param, i) => [param, args[i]]))
    for (const [i, { constraint }] of generic.params.entries()) {
      const bound = substitute(checker, constraint, map)
      const why = whyNotSatisfied(checker, args[i], bound, unit.pkg.id)
      if (why === null) continue
      report(checker, unit, startOf(env, expr.indices[i]), why)
      return
    }
    generic.params.forEach((param, i) => {
      const { from, to } = startOf(env, expr.indices[i])
      checker.instantiations.push({ param, arg: args[i], at: { file: unit.path, from, to } })
    })
  })
}

/** spec: "a type set must not contain … methods with the same name but different signatures". gc: computeInterfaceTypeSet */
export function checkEmbeddedMethods(env: Env, expr: InterfaceType, type: Interface): void {
  const { checker, unit } = env
  if (unit.pkg.std) return
  checker.later.push(() => {
    const seen = new Map<string, Method & { readonly at: Expr }>()
    const explicit = new Map(expr.elems.flatMap(({ names }) => names.map((name) => [name.name, name])))
    for (const method of type.methods) seen.set(method.name, { ...method, at: explicit.get(method.name)! })
    const elements = expr.elems.filter(({ names }) => names.length === 0)
    elements.forEach(({ type: at }, i) => {
      const under = underlying(type.embeds[i])
      if (under.kind !== 'interface') return
      for (const method of typeSet(under).methods) {
        const { name } = method
        const other = seen.get(name)
        if (other === undefined) seen.set(name, { ...method, at })
        else if (!isSameSignature(method, other)) {
          report(checker, unit, at, `duplicate method ${name}`, [
            {
              file: unit.path,
              from: other.at.from,
              to: other.at.to,
              message: `other declaration of method ${name}`,
            },
          ])
        }
      }
    })
  })
}

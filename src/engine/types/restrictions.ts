/** Rules on where a type may stand, checked when every declaration is resolved. */

import type { Expr } from '../syntax/ast.ts'
import { report } from './checker.ts'
import { isComparable } from './predicates.ts'
import type { Env } from './scope.ts'
import { unalias, underlying, type MapOf, type Type } from './type.ts'
import { typeString } from './typeString.ts'

/** spec: "In a term of the form ~T, the underlying type of T must be itself, and T cannot be an interface" */
export function checkTilde(env: Env, expr: Expr, type: Type): void {
  const { checker, unit } = env
  if (unit.pkg.std) return
  checker.later.push(() => {
    const under = underlying(type)
    const home = unit.pkg.id
    const name = typeString(type, home)
    if (under.kind === 'interface') report(checker, unit, expr, `invalid use of ~ (${name} is an interface)`)
    else if (unalias(type).kind === 'named' && under.kind !== 'unknown') {
      report(
        checker,
        unit,
        expr,
        `invalid use of ~ (underlying type of ${name} is ${typeString(under, home)})`,
      )
    }
  })
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
  checker.later.push(() => {
    const under = underlying(type)
    if (under.kind !== 'interface') return
    const why = constraintOnly(type, 0)
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

function constraintOnly(type: Type, depth: number): string | null {
  if (type.kind === 'named' && type.pkg === null && type.name === 'comparable') {
    return 'interface is (or embeds) comparable'
  }
  const under = underlying(type)
  if (under.kind !== 'interface' || depth > 20) return null
  for (const embedded of under.embeds) {
    const element = underlying(embedded)
    if (element.kind === 'union') return 'interface contains type constraints'
    if (element.kind !== 'interface')
      return element.kind === 'unknown' ? null : 'interface contains type constraints'
    const inner = constraintOnly(embedded, depth + 1)
    if (inner !== null) return inner
  }
  return null
}

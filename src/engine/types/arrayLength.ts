/** Lengths of array types. gc: cmd/compile/internal/types2/typexpr.go, arrayLength */

import type { Expr } from '../syntax/ast.ts'
import { reportUnknown, unknownAt } from './checker.ts'
import * as constant from './constant.ts'
import { evaluate } from './evaluate.ts'
import { isPassedOver } from './objects.ts'
import { operandString } from './operand.ts'
import { isInteger, isUntyped } from './predicates.ts'
import { represent } from './representable.ts'
import { restsOnUnknown } from './restsOnUnknown.ts'
import { lookup, type Env } from './scope.ts'
import { syntaxErrorIn } from './structFields.ts'
import type { Unknown } from './type.ts'

/** The length that `expr` stands for, or why it is not known. What is in error is reported. */
export function arrayLength(env: Env, expr: Expr): number | Unknown {
  const { checker, unit } = env
  const fail = (message: string): Unknown => reportUnknown(checker, unit, expr, message)
  if (syntaxErrorIn(unit, expr) !== null) return unknownAt(unit, expr, 'the source does not parse here')
  if (expr.kind === 'Ident') {
    const found = lookup(env, expr.name, expr.from)
    if (found !== null && isPassedOver(env, expr, found))
      return unknownAt(unit, expr, `${expr.name} is declared in the function`)
    if (found === null) {
      if (unit.strict && env.body === null)
        return fail(`undefined array length ${expr.name} or missing type constraint`)
      return unknownAt(unit, expr, `${expr.name} is not declared in this source`)
    }
    if ((found.kind !== 'const' && found.kind !== 'universe const') || found.name === 'nil')
      return fail(`invalid array length ${expr.name}`)
  }
  const x = evaluate(env, expr)
  const unknown = unknownAt(unit, expr, 'the length of the array is not known')
  if (x.mode === 'invalid') return unknown
  if (x.mode === 'builtin') return fail(`${operandString(env, x)} must be called`)
  if (x.mode !== 'constant' && restsOnUnknown(env, expr)) return unknown
  if (x.mode !== 'constant') return fail(`array length ${operandString(env, x)} must be constant`)
  const integer = isInteger(x.type)
  if (isUntyped(x.type) || integer) {
    const value = represent(x.value, 'int', checker.target)
    const n = value === null ? null : constant.toInt(value)
    if (n !== null && n >= 0n) return Number(n)
  }
  return fail(
    integer
      ? `invalid array length ${operandString(env, x)}`
      : `array length ${operandString(env, x)} must be integer`,
  )
}

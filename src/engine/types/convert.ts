/** Conversions `T(x)`. gc: cmd/compile/internal/types2/conversions.go */

import type { Expr } from '../syntax/ast.ts'
import { complain } from './checker.ts'
import * as constant from './constant.ts'
import { evaluate } from './evaluate.ts'
import { invalid, operandString, type Operand } from './operand.ts'
import { basicOf, isInteger } from './predicates.ts'
import { represent } from './representable.ts'
import type { Env } from './scope.ts'
import { underlying, type Type } from './type.ts'
import { typeString } from './typeString.ts'

/** `arg` as a value of `type`: a constant where both are of basic kinds. */
export function convert(env: Env, expr: Expr, arg: Expr, type: Type): Operand {
  const x = evaluate(env, arg)
  if (underlying(type).kind === 'unknown') return invalid
  const basic = basicOf(type)
  if (x.mode !== 'constant' || basic === null || basic.basic === 'unsafe.Pointer')
    return { mode: 'value', expr, type }
  const value = represent(x.value, basic.basic, env.checker.target)
  if (value !== null) return { mode: 'constant', expr, type, value }
  const home = env.unit.pkg.id
  if (isInteger(x.type) && basic.basic === 'string') {
    const code = constant.toInt(x.value)
    // spec: "Values outside the range of valid Unicode code points are converted to "\uFFFD"": halves of a pair too
    const isSurrogate = code !== null && code >= 0xd800n && code <= 0xdfffn
    const isValid = code !== null && code >= 0n && code <= 0x10ffffn && !isSurrogate
    const text = String.fromCodePoint(isValid ? Number(code) : 0xfffd)
    return { mode: 'constant', expr, type, value: constant.str(text) }
  }
  const overflows = isInteger(x.type) && isInteger(type)
  const what = overflows
    ? `constant ${constant.valueString(x.value)} overflows`
    : `cannot convert ${operandString(env, x)} to type`
  complain(env, arg, `${what} ${typeString(type, home)}`)
  return invalid
}

/** What an expression evaluates to, and how a message names it. gc: cmd/compile/internal/types2/operand.go */

import type { Expr } from '../syntax/ast.ts'
import { exprString } from '../syntax/exprString.ts'
import { complain } from './checker.ts'
import * as constant from './constant.ts'
import type { Value } from './constant.ts'
import { basicOf, compositeKind, isInteger, isUntyped } from './predicates.ts'
import { represent } from './representable.ts'
import type { Env } from './scope.ts'
import { unalias, type Type } from './type.ts'
import { typeString } from './typeString.ts'
import { untyped, type BuiltinName } from './universe.ts'

/** `invalid`: reported already, or not known. */
export type Operand =
  | { readonly mode: 'invalid' }
  | { readonly mode: 'constant'; readonly expr: Expr; readonly type: Type; readonly value: Value }
  | { readonly mode: 'variable' | 'value'; readonly expr: Expr; readonly type: Type }
  | { readonly mode: 'type'; readonly expr: Expr; readonly type: Type }
  | { readonly mode: 'builtin'; readonly expr: Expr; readonly name: BuiltinName }

export const invalid: Operand = { mode: 'invalid' }

export type Typed = Exclude<Operand, { mode: 'invalid' } | { mode: 'builtin' } | { mode: 'type' }>

export const hasType = (x: Operand): x is Typed =>
  x.mode === 'constant' || x.mode === 'variable' || x.mode === 'value'

/** An operand as a message names it: `n (variable of type int)`. */
export function operandString(env: Env, x: Operand): string {
  if (x.mode === 'invalid') return 'invalid operand'
  const expr = exprString(x.expr)
  if (x.mode === 'builtin') return `${expr} (built-in)`
  const home = env.unit.pkg.id
  if (x.mode === 'type') return `${expr} (type)`
  if (x.type === untyped.nil) return 'nil'
  const value = x.mode === 'constant' ? constant.valueString(x.value) : ''
  const shown = value !== '' && value !== expr ? ' ' + value : ''
  if (isUntyped(x.type)) return `${expr} (${typeString(x.type, home)} ${x.mode}${shown})`
  const what = x.type.kind === 'named' ? compositeKind(x.type) + ' ' : ''
  const actual = unalias(x.type)
  const bound = actual.kind === 'typeparam' ? ` constrained by ${typeString(actual.constraint, home)}` : ''
  return `${expr} (${x.mode}${shown} of ${what}type ${typeString(x.type, home)}${bound})`
}

/** A constant result, if its type can hold it. gc: cmd/compile/internal/types2/const.go, overflow */
export function checked(env: Env, expr: Expr, type: Type, value: Value | null): Operand {
  if (value === null) return invalid
  const result = { mode: 'constant', expr, type, value } as const
  if (isUntyped(type)) {
    // gc: cmd/compile/internal/types2/const.go, overflow: "Untyped integer values must not grow arbitrarily"
    const isInt = type === untyped.int || type === untyped.rune
    if (isInt && value.kind === 'number' && constant.bitLength(value.num) > 512) {
      const op = expr.kind === 'BinaryExpr' ? (operatorNames[expr.op] ?? '') : ''
      // gc: cmd/compile/internal/types2/const.go, opPos
      const from = expr.kind === 'BinaryExpr' ? env.unit.text.indexOf(expr.op, expr.x.to) : expr.from
      complain(env, { from, to: expr.to }, `constant ${op}overflow`)
      return invalid
    }
    return result
  }
  const basic = basicOf(type)
  const held = basic === null ? null : represent(value, basic.basic, env.checker.target)
  if (held !== null) return { ...result, value: held }
  if (basic !== null) {
    const to = typeString(type, env.unit.pkg.id)
    const text = isInteger(type)
      ? `${operandString(env, result)} overflows ${to}`
      : `cannot convert ${operandString(env, result)} to type ${to}`
    complain(env, expr, text)
  }
  return invalid
}

const operatorNames: Readonly<Record<string, string>> = {
  '+': 'addition ',
  '-': 'subtraction ',
  '^': 'bitwise XOR ',
  '*': 'multiplication ',
  '<<': 'shift ',
}

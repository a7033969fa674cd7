/** Unary and binary operators on operands. gc: cmd/compile/internal/types2/expr.go */

import type { BinaryExpr, Expr, UnaryExpr } from '../syntax/ast.ts'
import { exprString } from '../syntax/exprString.ts'
import { complain } from './checker.ts'
import * as constant from './constant.ts'
import { evaluate } from './evaluate.ts'
import { invalid, hasType, operandString, checked, type Operand, type Typed } from './operand.ts'
import {
  basicOf,
  identical,
  integerBits,
  isInteger,
  isIntegerKind,
  isNumeric,
  isNumericKind,
  isUnsignedKind,
  isUntyped,
  laterUntyped,
} from './predicates.ts'
import { represent } from './representable.ts'
import type { Env } from './scope.ts'
import { underlying, type BasicKind, type Type } from './type.ts'
import { typeString } from './typeString.ts'
import { basicTypes, untyped } from './universe.ts'

export function unaryOperand(env: Env, expr: UnaryExpr): Operand {
  const x = evaluate(env, expr.x)
  if (x.mode === 'invalid' || x.mode === 'builtin' || x.mode === 'type') return invalid
  if (expr.op === '&') return { mode: 'value', expr, type: { kind: 'pointer', elem: x.type } }
  if (expr.op === '<-') {
    const under = underlying(x.type)
    return under.kind === 'chan' ? { mode: 'value', expr, type: under.elem } : invalid
  }
  if (expr.op === '~' || underlying(x.type).kind === 'unknown') return invalid
  const basic = basicOf(x.type)
  if (basic === null || !unaryDefined(expr.op, basic.basic)) {
    complain(env, x.expr, `invalid operation: operator ${expr.op} not defined on ${operandString(env, x)}`)
    return invalid
  }
  if (x.mode !== 'constant') return { mode: 'value', expr, type: x.type }
  const bits = isUnsignedKind(basic.basic) ? integerBits(basic.basic, env.checker.target) : 0
  const value = constant.unary(expr.op, x.value, bits)
  return checked(env, expr, x.type, value)
}

/** gc: cmd/compile/internal/types2/expr.go, unaryOpPredicates */
function unaryDefined(op: constant.UnaryOp, kind: BasicKind): boolean {
  switch (op) {
    case '+':
    case '-':
      return isNumericKind(kind)
    case '^':
      return isIntegerKind(kind)
    case '!':
      return kind === 'bool' || kind === 'untyped bool'
  }
}

/** gc: cmd/compile/internal/types2/expr.go, binaryOpPredicates */
function binaryDefined(op: constant.ArithmeticOp, kind: BasicKind): boolean {
  switch (op) {
    case '+':
      return isNumericKind(kind) || kind === 'string' || kind === 'untyped string'
    case '-':
    case '*':
    case '/':
      return isNumericKind(kind)
    case '%':
    case '&':
    case '|':
    case '^':
    case '&^':
      return isIntegerKind(kind)
    case '&&':
    case '||':
      return kind === 'bool' || kind === 'untyped bool'
  }
}

/** Left-nested chains are long in real code, so they are walked in a loop. */
export function binaryChain(env: Env, expr: BinaryExpr): Operand {
  const spine: BinaryExpr[] = []
  let left: Expr = expr
  while (left.kind === 'BinaryExpr') {
    spine.push(left)
    left = left.x
  }
  let x = evaluate(env, left)
  for (let i = spine.length - 1; i >= 0; i--) {
    const y = evaluate(env, spine[i].y)
    x = x.mode === 'invalid' || y.mode === 'invalid' ? invalid : binaryOperand(env, spine[i], x, y)
  }
  return x
}

function binaryOperand(env: Env, expr: BinaryExpr, x: Operand, y: Operand): Operand {
  if (!hasType(x) || !hasType(y)) return invalid
  if (expr.op === '<<' || expr.op === '>>') return shiftOperand(env, expr, expr.op, x, y)
  const type = commonType(env, expr, x, y)
  if (type === null) return invalid
  switch (expr.op) {
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      if (x.mode !== 'constant' || y.mode !== 'constant')
        return { mode: 'value', expr, type: basicTypes.bool }
      const value = constant.compare(expr.op, x.value, y.value)
      return value === null ? invalid : { mode: 'constant', expr, type: untyped.bool, value }
    }
    default: {
      const basic = basicOf(type)
      if (basic === null || !binaryDefined(expr.op, basic.basic)) {
        complain(
          env,
          x.expr,
          `invalid operation: operator ${expr.op} not defined on ${operandString(env, x)}`,
        )
        return invalid
      }
      const integral = isInteger(type)
      if (
        (expr.op === '/' || expr.op === '%') &&
        y.mode === 'constant' &&
        (x.mode === 'constant' || integral)
      ) {
        const zero = constant.parts(y.value)
        if (zero !== null && zero.re.num === 0n && zero.im.num === 0n) {
          complain(env, y.expr, 'invalid operation: division by zero')
          return invalid
        }
      }
      if (x.mode !== 'constant' || y.mode !== 'constant') return { mode: 'value', expr, type }
      return checked(env, expr, type, constant.binary(expr.op, x.value, y.value, integral))
    }
  }
}

/** The type both operands take. gc: cmd/compile/internal/types2/expr.go, matchBinaryOperands */
function commonType(env: Env, expr: BinaryExpr, x: Typed, y: Typed): Type | null {
  const mismatched = (): null => {
    const home = env.unit.pkg.id
    const types = `${typeString(x.type, home)} and ${typeString(y.type, home)}`
    complain(env, x.expr, `invalid operation: ${exprString(expr)} (mismatched types ${types})`)
    return null
  }
  if (underlying(x.type).kind === 'unknown' || underlying(y.type).kind === 'unknown') return null
  const xUntyped = isUntyped(x.type)
  const yUntyped = isUntyped(y.type)
  if (xUntyped && yUntyped) return laterUntyped(x.type, y.type) ?? mismatched()
  if (xUntyped || yUntyped) {
    const [loose, typed] = xUntyped ? [x, y] : [y, x]
    const basic = basicOf(typed.type)
    if (loose.mode !== 'constant' || basic === null) return typed.type
    const target = env.checker.target
    if (represent(loose.value, basic.basic, target) !== null) return typed.type
    const to = typeString(typed.type, env.unit.pkg.id)
    if (!isNumeric(loose.type) || !isNumeric(typed.type)) return mismatched()
    const what = operandString(env, loose)
    const text =
      !isInteger(typed.type) || constant.toInt(loose.value) !== null
        ? `cannot use ${what} as ${to} value in expression (overflows)`
        : `${what} truncated to ${to}`
    complain(env, loose.expr, text)
    return null
  }
  return identical(x.type, y.type) ? x.type : mismatched()
}

function shiftOperand(env: Env, expr: BinaryExpr, op: '<<' | '>>', x: Typed, y: Typed): Operand {
  const value = x.mode === 'constant' ? constant.toInt(x.value) : null
  if (!isInteger(x.type) && !(isUntyped(x.type) && value !== null)) {
    complain(env, x.expr, `invalid operation: shifted operand ${operandString(env, x)} must be integer`)
    return invalid
  }
  if (x.mode !== 'constant' || value === null || y.mode !== 'constant')
    return { mode: 'value', expr, type: x.type }
  const count = constant.toInt(y.value)
  const refuse = (text: string): Operand => {
    complain(env, y.expr, `invalid operation: ${text} ${operandString(env, y)}`)
    return invalid
  }
  if (count === null) {
    complain(env, y.expr, `${operandString(env, y)} truncated to uint`)
    return invalid
  }
  if (count < 0n) return refuse('negative shift count')
  // gc: cmd/compile/internal/types2/expr.go, shiftBound: 1023 - 1 + 52
  if (count > 1074n) return refuse('invalid shift count')
  return checked(env, expr, isInteger(x.type) ? x.type : untyped.int, constant.shift(op, value, count))
}

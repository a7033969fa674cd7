/** Calls of predeclared functions and of package unsafe, as far as constants and types of operands need them. */

import type { CallExpr, Expr } from '../syntax/ast.ts'
import { exprString } from '../syntax/exprString.ts'
import { complain } from './checker.ts'
import * as constant from './constant.ts'
import { evaluate } from './evaluate.ts'
import { checked, hasType, invalid, operandString, type Operand, type Typed } from './operand.ts'
import { basicOf, defaultType, isString, laterUntyped } from './predicates.ts'
import { resolveType } from './resolve.ts'
import type { Env } from './scope.ts'
import { findField } from './selection.ts'
import { underlying, type Type } from './type.ts'
import { asInterface, typeSet } from './typeSet.ts'
import { typeString } from './typeString.ts'
import { basicTypes, unsafePointer, untyped, type BuiltinName } from './universe.ts'
import { isSince } from './versions.ts'

/** The result of `expr`, a call of `name`. gc: cmd/compile/internal/types2/builtins.go */
export function callBuiltin(env: Env, expr: CallExpr, name: BuiltinName): Operand {
  const { args } = expr
  const value = (type: Type): Operand => ({ mode: 'value', expr, type })
  const typeOfArg = (i: number): Type | null => {
    const x = i < args.length ? evaluate(env, args[i]) : invalid
    return x.mode === 'variable' || x.mode === 'value' || x.mode === 'constant' ? x.type : null
  }
  switch (name) {
    case 'len':
    case 'cap':
      return isOne(env, expr) ? lengthOf(env, expr, args[0], name) : invalid
    case 'unsafe.Sizeof':
    case 'unsafe.Alignof':
      return isOne(env, expr) ? sizeOf(env, expr, args[0], name) : invalid
    case 'unsafe.Offsetof':
      return isOne(env, expr) ? offsetOf(env, expr, args[0]) : invalid
    case 'make':
      return args.length > 0 ? value(resolveType(env, args[0])) : invalid
    case 'new': {
      if (args.length === 0) return invalid
      // the compilers before go1.26 take a type only
      if (!isSince(env.checker, 26) && args[0].kind === 'BasicLit') {
        complain(env, args[0], `${args[0].text} is not a type`)
        return invalid
      }
      if (!isSince(env.checker, 26)) return value({ kind: 'pointer', elem: resolveType(env, args[0]) })
      const x = evaluate(env, args[0])
      if (x.mode === 'invalid' || x.mode === 'builtin') return invalid
      return value({ kind: 'pointer', elem: x.mode === 'constant' ? defaultType(x.type) : x.type })
    }
    case 'append': {
      const type = typeOfArg(0)
      return type === null ? invalid : value(type)
    }
    case 'unsafe.Add':
      return value(unsafePointer)
    case 'copy':
      return value(basicTypes.int)
    case 'min':
    case 'max':
      return extreme(env, expr, name)
    case 'complex':
    case 'real':
    case 'imag':
      return complexPart(env, expr, name)
    case 'unsafe.String':
      return value(basicTypes.string)
    case 'unsafe.StringData':
      return value({ kind: 'pointer', elem: basicTypes.byte })
    case 'unsafe.Slice': {
      const type = typeOfArg(0)
      const under = type === null ? null : underlying(type)
      return under?.kind === 'pointer' ? value({ kind: 'slice', elem: under.elem }) : invalid
    }
    case 'unsafe.SliceData': {
      const type = typeOfArg(0)
      const under = type === null ? null : underlying(type)
      return under?.kind === 'slice' ? value({ kind: 'pointer', elem: under.elem }) : invalid
    }
    case 'recover':
    case 'clear':
    case 'close':
    case 'delete':
    case 'panic':
    case 'print':
    case 'println':
      return invalid
  }
}

/** Whether a call of what takes one argument has one. */
function isOne(env: Env, expr: CallExpr): boolean {
  const { length } = expr.args
  if (length === 1) return true
  const qual = length === 0 ? 'not enough' : 'too many'
  complain(
    env,
    expr,
    `invalid operation: ${qual} arguments for ${exprString(expr)} (expected 1, found ${length})`,
  )
  return false
}

/** The value of an argument; null where it is not known, or is none. */
function argument(env: Env, arg: Expr): Typed | null {
  const x = evaluate(env, arg)
  if (hasType(x)) return x
  if (x.mode === 'type' && x.type.kind !== 'unknown')
    complain(env, x.expr, `${operandString(env, x)} is not an expression`)
  if (x.mode === 'builtin') complain(env, x.expr, `${operandString(env, x)} must be called`)
  return null
}

/** spec: "The expression len(s) is constant if s is a string constant. … len(s) and cap(s) are constants if the type of s is an array or pointer to an array and the expression s does not contain channel receives or (non-constant) function calls" */
function lengthOf(env: Env, expr: CallExpr, arg: Expr, name: 'len' | 'cap'): Operand {
  const x = argument(env, arg)
  if (x === null) return invalid
  const type = basicTypes.int
  if (x.mode === 'constant' && x.value.kind === 'string' && name === 'len') {
    return { mode: 'constant', expr, type, value: constant.int(constant.stringLength(x.value.value)) }
  }
  const base = arrayBehind(x.type)
  if (base.kind === 'array' && !calls(env, arg, 0)) {
    return typeof base.len === 'number'
      ? { mode: 'constant', expr, type, value: constant.int(base.len) }
      : invalid
  }
  const has = hasLength(x.type, name)
  if (has === false) complain(env, x.expr, `invalid argument: ${operandString(env, x)} for built-in ${name}`)
  return has === true ? { mode: 'value', expr, type } : invalid
}

/** The underlying type; of a pointer to an array the array. */
function arrayBehind(type: Type): Type {
  const under = underlying(type)
  const elem = under.kind === 'pointer' ? underlying(under.elem) : under
  return elem.kind === 'array' || elem.kind === 'unknown' ? elem : under
}

/** Whether values of `type` have a length or capacity; null where that is not known. gc: types2/builtins.go */
function hasLength(type: Type, name: 'len' | 'cap'): boolean | null {
  const under = arrayBehind(type)
  switch (under.kind) {
    case 'unknown':
      return null
    case 'array':
    case 'slice':
    case 'chan':
      return true
    case 'map':
      return name === 'len'
    case 'basic':
      return name === 'len' && isString(under)
    case 'typeparam': {
      const { terms, partial } = typeSet(asInterface(under.constraint))
      if (partial) return null
      const all = (terms ?? []).map((term) => hasLength(term.type, name))
      return all.includes(null) ? null : all.length > 0 && !all.includes(false)
    }
    default:
      return false
  }
}

/** Whether evaluating `expr` calls a function or receives from a channel. */
function calls(env: Env, expr: Expr, depth: number): boolean {
  if (depth > 50) return false
  const inner = (x: Expr): boolean => calls(env, x, depth + 1)
  switch (expr.kind) {
    case 'CallExpr': {
      const fun = evaluate(env, expr.fun)
      if (fun.mode === 'type') return expr.args.some(inner)
      return fun.mode !== 'builtin' || evaluate(env, expr).mode !== 'constant'
    }
    case 'UnaryExpr':
      return expr.op === '<-' || inner(expr.x)
    case 'ParenExpr':
    case 'StarExpr':
    case 'SelectorExpr':
    case 'TypeAssertExpr':
      return inner(expr.x)
    case 'SliceExpr':
      return [expr.x, expr.low, expr.high, expr.max].some((x) => x !== null && inner(x))
    case 'IndexExpr':
      return inner(expr.x) || expr.indices.some(inner)
    case 'CompositeLit':
      return expr.elts.some(inner)
    case 'KeyValueExpr':
      return inner(expr.key) || inner(expr.value)
    case 'BinaryExpr':
      return inner(expr.x) || inner(expr.y)
    default:
      return false
  }
}

/** A constant of type uintptr, but where the type depends on type parameters. spec: "Package unsafe" */
function sizeOf(env: Env, expr: CallExpr, arg: Expr, name: 'unsafe.Sizeof' | 'unsafe.Alignof'): Operand {
  const x = argument(env, arg)
  if (x === null) return invalid
  const type = defaultType(x.type)
  const { sizes } = env.checker
  const n = name === 'unsafe.Sizeof' ? sizes.sizeof(type) : sizes.alignof(type)
  if (sizes.isTooLarge(type)) complain(env, x.expr, `${operandString(env, x)} is too large`)
  if (n === null)
    return type.kind === 'typeparam' ? { mode: 'value', expr, type: basicTypes.uintptr } : invalid
  return { mode: 'constant', expr, type: basicTypes.uintptr, value: constant.int(n) }
}

function offsetOf(env: Env, expr: CallExpr, arg: Expr): Operand {
  let selector = arg
  while (selector.kind === 'ParenExpr') selector = selector.x
  if (selector.kind !== 'SelectorExpr') {
    complain(env, arg, `invalid argument: ${exprString(arg)} is not a selector expression`)
    return invalid
  }
  const x = evaluate(env, selector.x)
  if (x.mode !== 'variable' && x.mode !== 'value') return invalid
  const found = findField(x.type, selector.sel.name)
  if (found === null) return invalid
  if (found.indirect) {
    const under = underlying(x.type)
    const base = typeString(under.kind === 'pointer' ? under.elem : x.type, env.unit.pkg.id)
    const text = `invalid argument: field ${selector.sel.name} is embedded via a pointer in ${base}`
    complain(env, selector.x, text)
    return invalid
  }
  let offset = 0
  for (const { struct, index } of found.path) {
    const step = env.checker.sizes.offsetof(struct, index)
    if (step === null) return invalid
    offset += step
  }
  return { mode: 'constant', expr, type: basicTypes.uintptr, value: constant.int(offset) }
}

function extreme(env: Env, expr: CallExpr, name: 'min' | 'max'): Operand {
  let best: Operand = invalid
  for (const arg of expr.args) {
    const x = evaluate(env, arg)
    if (x.mode === 'invalid' || x.mode === 'type' || x.mode === 'builtin') return invalid
    if (best.mode === 'invalid') best = x
    else if (best.mode !== 'constant' || x.mode !== 'constant') {
      const type = best.mode === 'constant' || !('type' in best) ? x.type : best.type
      best = { mode: 'value', expr, type }
    } else {
      const less = constant.compare('<', x.value, best.value)
      if (less === null || less.kind !== 'bool') return invalid
      const type =
        laterUntyped(best.type, x.type) ??
        (basicOf(best.type)?.basic.startsWith('untyped') ? x.type : best.type)
      best = { mode: 'constant', expr, type, value: less.value === (name === 'min') ? x.value : best.value }
    }
  }
  return best.mode === 'invalid' ? invalid : { ...best, expr }
}

function complexPart(env: Env, expr: CallExpr, name: 'complex' | 'real' | 'imag'): Operand {
  const xs = expr.args.map((arg) => evaluate(env, arg))
  const values = xs.map((x) => (x.mode === 'constant' ? constant.parts(x.value) : null))
  if (xs.length !== (name === 'complex' ? 2 : 1) || values.includes(null)) return invalid
  if (name === 'complex') {
    return checked(env, expr, untyped.complex, { kind: 'complex', re: values[0]!.re, im: values[1]!.re })
  }
  const part = name === 'real' ? values[0]!.re : values[0]!.im
  return checked(env, expr, untyped.float, { kind: 'number', num: part.num, den: part.den })
}

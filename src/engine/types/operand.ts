/** Expressions as far as a layout can depend on them: constants, and the types of what `len` and `unsafe.Sizeof` are asked about. */

import type { BinaryExpr, CallExpr, Expr, Ident, SelectorExpr, UnaryExpr } from '../syntax/ast.ts'
import { exprString } from '../syntax/exprString.ts'
import { callBuiltin } from './builtins.ts'
import { report, reportUnknown, unknownAt } from './checker.ts'
import * as constant from './constant.ts'
import type { Value } from './constant.ts'
import { importedObject, qualifierPackage } from './importer.ts'
import {
  basicOf,
  compositeKind,
  defaultType,
  identical,
  integerBits,
  isInteger,
  isNumeric,
  isString,
  isUnsignedKind,
  isUntyped,
  laterUntyped,
} from './predicates.ts'
import { represent } from './representable.ts'
import { funcType, resolveGenericType, resolveType } from './resolve.ts'
import { lookup, type ConstObject, type Env, type Obj, type VarObject } from './scope.ts'
import { findField } from './selection.ts'
import { underlying, type Type, type Unknown } from './type.ts'
import { typeString } from './typeString.ts'
import { basicTypes, untyped, type BuiltinName } from './universe.ts'

/** gc: cmd/compile/internal/types2/operand.go. `invalid`: reported already, or not known. */
export type Operand =
  | { readonly mode: 'invalid' }
  | { readonly mode: 'constant'; readonly expr: Expr; readonly type: Type; readonly value: Value }
  | { readonly mode: 'variable' | 'value'; readonly expr: Expr; readonly type: Type }
  | { readonly mode: 'type'; readonly expr: Expr; readonly type: Type }
  | { readonly mode: 'builtin'; readonly expr: Expr; readonly name: BuiltinName }

export const invalid: Operand = { mode: 'invalid' }

/** Deeper expressions are not known. */
const maxDepth = 400

/** Evaluates `expr`. Never throws; what is in error is reported once. */
export function evaluate(env: Env, expr: Expr): Operand {
  const { checker } = env
  if (checker.exprDepth > maxDepth) return invalid
  checker.exprDepth++
  const result = evaluateExpr(env, expr)
  checker.exprDepth--
  return result
}

function evaluateExpr(env: Env, expr: Expr): Operand {
  switch (expr.kind) {
    case 'BasicLit': {
      const literal = literalOperand(expr.token, expr.text)
      return literal === null ? invalid : { mode: 'constant', expr, ...literal }
    }
    case 'Ident':
      return identOperand(env, expr)
    case 'ParenExpr': {
      const inner = evaluate(env, expr.x)
      return inner.mode === 'invalid' ? inner : { ...inner, expr }
    }
    case 'SelectorExpr':
      return selectorOperand(env, expr)
    case 'UnaryExpr':
      return unaryOperand(env, expr)
    case 'BinaryExpr':
      return binaryChain(env, expr)
    case 'CallExpr':
      return callOperand(env, expr)
    case 'CompositeLit': {
      if (expr.type === null) return invalid
      const type = compositeType(env, expr.type, expr.elts)
      return type.kind === 'unknown' ? invalid : { mode: 'value', expr, type }
    }
    case 'StarExpr': {
      const x = evaluate(env, expr.x)
      if (x.mode === 'type') return { mode: 'type', expr, type: { kind: 'pointer', elem: x.type } }
      if (x.mode !== 'variable' && x.mode !== 'value') return invalid
      const under = underlying(x.type)
      return under.kind === 'pointer' ? { mode: 'variable', expr, type: under.elem } : invalid
    }
    case 'IndexExpr': {
      const x = evaluate(env, expr.x)
      if (x.mode === 'type') return { mode: 'type', expr, type: resolveType(env, expr) }
      if (x.mode !== 'variable' && x.mode !== 'value' && x.mode !== 'constant') return invalid
      return elementOperand(expr, x.type)
    }
    case 'SliceExpr': {
      const x = evaluate(env, expr.x)
      if (x.mode !== 'variable' && x.mode !== 'value' && x.mode !== 'constant') return invalid
      const under = underlying(x.type)
      const base = under.kind === 'pointer' ? underlying(under.elem) : under
      if (base.kind === 'array') return { mode: 'value', expr, type: { kind: 'slice', elem: base.elem } }
      return { mode: 'value', expr, type: isString(x.type) ? basicTypes.string : x.type }
    }
    case 'TypeAssertExpr':
      return expr.type === null ? invalid : { mode: 'value', expr, type: resolveType(env, expr.type) }
    case 'FuncLit':
      return { mode: 'value', expr, type: funcType(env, expr.type) }
    case 'ArrayType':
    case 'StructType':
    case 'FuncType':
    case 'InterfaceType':
    case 'MapType':
    case 'ChanType':
      return { mode: 'type', expr, type: resolveType(env, expr) }
    case 'BadExpr':
    case 'KeyValueExpr':
    case 'Ellipsis':
      return invalid
  }
}

function literalOperand(token: string, text: string): { type: Type; value: Value } | null {
  if (token === 'STRING') return { type: untyped.string, value: constant.str(constant.unquote(text)) }
  if (token === 'CHAR') return { type: untyped.rune, value: constant.int(constant.runeValue(text)) }
  const value = constant.numberLiteral(text)
  if (value === null) return null
  return { type: token === 'INT' ? untyped.int : token === 'FLOAT' ? untyped.float : untyped.complex, value }
}

function identOperand(env: Env, expr: Ident): Operand {
  const found = lookup(env, expr.name, expr.from)
  if (found === null) {
    if (env.unit.strict && expr.name !== '_') report(env.checker, env.unit, expr, `undefined: ${expr.name}`)
    return invalid
  }
  switch (found.kind) {
    case 'universe':
      return { mode: 'type', expr, type: found.type }
    case 'builtin':
      return { mode: 'builtin', expr, name: found.name as BuiltinName }
    case 'universe const': {
      if (found.name === 'nil') return { mode: 'value', expr, type: untyped.nil }
      if (found.name !== 'iota')
        return { mode: 'constant', expr, type: untyped.bool, value: constant.bool(found.name === 'true') }
      if (env.iota !== null)
        return { mode: 'constant', expr, type: untyped.int, value: constant.int(env.iota) }
      report(env.checker, env.unit, expr, 'cannot use iota outside constant declaration')
      return invalid
    }
    case 'package':
      report(env.checker, env.unit, expr, `use of package ${found.name} not in selector`)
      return invalid
    default:
      return objectOperand(expr, found)
  }
}

function objectOperand(expr: Expr, obj: Exclude<Obj, { kind: 'package' }>): Operand {
  switch (obj.kind) {
    case 'type':
      return obj.type.kind === 'unknown' ? invalid : { mode: 'type', expr, type: obj.type }
    case 'const': {
      const result = constantOf(obj)
      return result === null ? invalid : { mode: 'constant', expr, ...result }
    }
    case 'var': {
      const type = variableType(obj)
      return type === null ? invalid : { mode: 'variable', expr, type }
    }
    case 'func':
      return { mode: 'value', expr, type: funcType(obj.env, obj.decl.type) }
  }
}

/** The value of a declared constant; null where it is not known or in error. gc: types2/decl.go, constDecl */
export function constantOf(obj: ConstObject): { readonly type: Type; readonly value: Value } | null {
  if (obj.result === 'invalid') return null
  const { env } = obj
  if (obj.result === 'busy') {
    report(
      env.checker,
      env.unit,
      obj,
      `initialization cycle or invalid cycle in declaration: ${obj.name} refers to itself`,
    )
    obj.result = 'invalid'
    return null
  }
  if (obj.result !== null) return obj.result
  obj.result = 'busy'
  const result = evaluateConst(obj)
  // a cycle found on the way has already been reported
  obj.result = (obj.result as ConstObject['result']) === 'invalid' ? 'invalid' : (result ?? 'invalid')
  return obj.result === 'invalid' ? null : result
}

function evaluateConst({ env, typeExpr, valueExpr }: ConstObject): { type: Type; value: Value } | null {
  if (valueExpr === null) return null
  const declared = typeExpr === null ? null : resolveType(env, typeExpr)
  const x = evaluate(env, valueExpr)
  if (x.mode === 'invalid') return null
  if (x.mode !== 'constant') {
    report(env.checker, env.unit, valueExpr, `${operandString(env, x)} is not constant`)
    return null
  }
  if (declared === null) return { type: x.type, value: x.value }
  const basic = basicOf(declared)
  if (basic === null) {
    const under = underlying(declared)
    if (typeExpr !== null && under.kind !== 'unknown') {
      report(
        env.checker,
        env.unit,
        typeExpr,
        `invalid constant type ${typeString(declared, env.unit.pkg.id)}`,
      )
    }
    return null
  }
  const value = represent(x.value, basic.basic, env.checker.target)
  if (value !== null) return { type: declared, value }
  cannotUse(env, x, declared, 'constant declaration')
  return null
}

/** gc: cmd/compile/internal/types2/assignments.go, invalidConversion */
function cannotUse(env: Env, x: Operand & { mode: 'constant' }, target: Type, context: string): void {
  const to = typeString(target, env.unit.pkg.id)
  const cause =
    isNumeric(x.type) && isNumeric(target)
      ? !isInteger(x.type) && isInteger(target)
        ? ' (truncated)'
        : ' (overflows)'
      : ''
  report(
    env.checker,
    env.unit,
    x.expr,
    `cannot use ${operandString(env, x)} as ${to} value in ${context}${cause}`,
  )
}

/** The type of a variable as declared, or of its initial value; null where it is not known. */
function variableType(obj: VarObject): Type | null {
  if (obj.type !== undefined) return obj.type
  obj.type = null
  const { env } = obj
  if (obj.typeExpr !== null) {
    const { typeExpr } = obj
    obj.type =
      typeExpr.kind === 'Ellipsis' && typeExpr.elem !== null
        ? { kind: 'slice', elem: resolveType(env, typeExpr.elem) }
        : resolveType(env, typeExpr)
  } else if (obj.valueExpr !== null) {
    const x = evaluate(env, obj.valueExpr)
    if (x.mode === 'constant') obj.type = defaultType(x.type)
    else if (x.mode === 'variable' || x.mode === 'value') obj.type = x.type
  }
  return obj.type
}

function selectorOperand(env: Env, expr: SelectorExpr): Operand {
  if (expr.x.kind === 'Ident') {
    const found = lookup(env, expr.x.name, expr.x.from)
    const qualifier = found === null || found.kind === 'package' ? qualifierPackage(env, expr.x) : null
    if (qualifier !== null) {
      switch (qualifier.kind) {
        case 'package':
          return importedOperand(env, expr, qualifier.path)
        case 'undefined':
          report(env.checker, env.unit, expr.x, `undefined: ${expr.x.name}`)
          return invalid
        default:
          return invalid
      }
    }
  }
  const x = evaluate(env, expr.x)
  if (x.mode !== 'variable' && x.mode !== 'value') return invalid
  const found = findField(x.type, expr.sel.name)
  return found === null ? invalid : { mode: 'variable', expr, type: found.field.type }
}

function importedOperand(env: Env, expr: SelectorExpr, path: string): Operand {
  const name = expr.sel.name
  if (path === 'unsafe' && name !== 'Pointer')
    return { mode: 'builtin', expr, name: `unsafe.${name}` as BuiltinName }
  const found = importedObject(env, path, name)
  switch (found.kind) {
    case 'object':
      return found.object.kind === 'package' ? invalid : objectOperand(expr, found.object)
    case 'universe':
      return { mode: 'type', expr, type: found.type }
    case 'unexported':
      report(env.checker, env.unit, expr.sel, `name ${name} not exported by package ${found.pkg.name}`)
      return invalid
    case 'none':
      // of the standard library's variables and functions there is no data
      return invalid
    case 'missing':
      return invalid
  }
}

function compositeType(env: Env, expr: Expr, elts: readonly Expr[]): Type {
  if (expr.kind !== 'ArrayType' || expr.len?.kind !== 'Ellipsis') return resolveType(env, expr)
  // spec: "The notation ... specifies an array length equal to the maximum element index plus one"
  let next = 0
  let len = 0
  for (const elt of elts) {
    if (elt.kind === 'KeyValueExpr') {
      const key = evaluate(env, elt.key)
      const index = key.mode === 'constant' ? constant.toInt(key.value) : null
      if (index === null) {
        const why = 'the length of the array is not known'
        return { kind: 'array', len: unknownAt(env.unit, elt, why), elem: resolveType(env, expr.elem) }
      }
      next = Number(index)
    }
    next++
    len = Math.max(len, next)
  }
  return { kind: 'array', len, elem: resolveType(env, expr.elem) }
}

function elementOperand(expr: Expr, type: Type): Operand {
  const under = underlying(type)
  const base = under.kind === 'pointer' ? underlying(under.elem) : under
  if (base.kind === 'array' || base.kind === 'slice') return { mode: 'variable', expr, type: base.elem }
  if (base.kind === 'map') return { mode: 'value', expr, type: base.elem }
  return isString(type) ? { mode: 'value', expr, type: basicTypes.byte } : invalid
}

function unaryOperand(env: Env, expr: UnaryExpr): Operand {
  const x = evaluate(env, expr.x)
  if (x.mode === 'invalid' || x.mode === 'builtin' || x.mode === 'type') return invalid
  if (expr.op === '&') return { mode: 'value', expr, type: { kind: 'pointer', elem: x.type } }
  if (expr.op === '<-') {
    const under = underlying(x.type)
    return under.kind === 'chan' ? { mode: 'value', expr, type: under.elem } : invalid
  }
  if (x.mode !== 'constant' || expr.op === '~') return { mode: 'value', expr, type: x.type }
  const basic = basicOf(x.type)
  const bits =
    basic !== null && isUnsignedKind(basic.basic) ? integerBits(basic.basic, env.checker.target) : 0
  const value = constant.unary(expr.op, x.value, bits)
  return checked(env, expr, x.type, value)
}

/** A constant result, if its type can hold it. gc: cmd/compile/internal/types2/const.go, overflow */
export function checked(env: Env, expr: Expr, type: Type, value: Value | null): Operand {
  if (value === null) return invalid
  const result = { mode: 'constant', expr, type, value } as const
  if (isUntyped(type)) {
    // gc: "Untyped integer values must not grow arbitrarily": 512 bits
    const n = value.kind === 'number' && value.den === 1n ? value.num : 0n
    if (type === untyped.int && constant.bitLength(n) > 512 && (n < 0n ? -n : n) >> 512n !== 0n) {
      const op = expr.kind === 'BinaryExpr' ? (operatorNames[expr.op] ?? '') : ''
      const at = expr.kind === 'BinaryExpr' ? { from: expr.x.to + 1, to: expr.y.from } : expr
      report(env.checker, env.unit, at, `constant ${op}overflow`)
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
    report(env.checker, env.unit, expr, text)
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

/** Left-nested chains are long in real code, so they are walked in a loop. */
function binaryChain(env: Env, expr: BinaryExpr): Operand {
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
      const integral = isInteger(type)
      if (
        (expr.op === '/' || expr.op === '%') &&
        y.mode === 'constant' &&
        (x.mode === 'constant' || integral)
      ) {
        const zero = constant.parts(y.value)
        if (zero !== null && zero.re.num === 0n && zero.im.num === 0n) {
          report(env.checker, env.unit, y.expr, 'invalid operation: division by zero')
          return invalid
        }
      }
      if (x.mode !== 'constant' || y.mode !== 'constant') return { mode: 'value', expr, type }
      return checked(env, expr, type, constant.binary(expr.op, x.value, y.value, integral))
    }
  }
}

type Typed = Exclude<Operand, { mode: 'invalid' } | { mode: 'builtin' } | { mode: 'type' }>

const hasType = (x: Operand): x is Typed =>
  x.mode === 'constant' || x.mode === 'variable' || x.mode === 'value'

/** The type both operands take. gc: cmd/compile/internal/types2/expr.go, matchBinaryOperands */
function commonType(env: Env, expr: BinaryExpr, x: Typed, y: Typed): Type | null {
  const mismatched = (): null => {
    const home = env.unit.pkg.id
    const types = `${typeString(x.type, home)} and ${typeString(y.type, home)}`
    report(
      env.checker,
      env.unit,
      x.expr,
      `invalid operation: ${exprString(expr)} (mismatched types ${types})`,
    )
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
    report(env.checker, env.unit, loose.expr, text)
    return null
  }
  return identical(x.type, y.type) ? x.type : mismatched()
}

function shiftOperand(env: Env, expr: BinaryExpr, op: '<<' | '>>', x: Typed, y: Typed): Operand {
  const value = x.mode === 'constant' ? constant.toInt(x.value) : null
  if (!isInteger(x.type) && !(isUntyped(x.type) && value !== null)) {
    report(
      env.checker,
      env.unit,
      x.expr,
      `invalid operation: shifted operand ${operandString(env, x)} must be integer`,
    )
    return invalid
  }
  if (x.mode !== 'constant' || value === null || y.mode !== 'constant')
    return { mode: 'value', expr, type: x.type }
  const count = constant.toInt(y.value)
  const complain = (text: string): Operand => {
    report(env.checker, env.unit, y.expr, `invalid operation: ${text} ${operandString(env, y)}`)
    return invalid
  }
  if (count === null) {
    report(env.checker, env.unit, y.expr, `${operandString(env, y)} truncated to uint`)
    return invalid
  }
  if (count < 0n) return complain('negative shift count')
  // gc: cmd/compile/internal/types2/expr.go, shiftBound: 1023 - 1 + 52
  if (count > 1074n) return complain('invalid shift count')
  return checked(env, expr, isInteger(x.type) ? x.type : untyped.int, constant.shift(op, value, count))
}

function callOperand(env: Env, expr: CallExpr): Operand {
  const fun = evaluateCallee(env, expr.fun)
  switch (fun.mode) {
    case 'invalid':
    case 'constant':
      return invalid
    case 'builtin':
      return callBuiltin(env, expr, fun.name)
    case 'type':
      return expr.args.length === 1 ? convert(env, expr, expr.args[0], fun.type) : invalid
    default: {
      const under = underlying(fun.type)
      if (under.kind !== 'func' || under.results.length !== 1) return invalid
      return { mode: 'value', expr, type: under.results[0].type }
    }
  }
}

/** A callee may be a generic function or type: of these only types are followed. */
function evaluateCallee(env: Env, expr: Expr): Operand {
  let inner = expr
  while (inner.kind === 'ParenExpr') inner = inner.x
  if (inner.kind === 'StarExpr' || inner.kind === 'ArrayType') {
    const type = inner.kind === 'StarExpr' ? evaluate(env, inner) : null
    if (type !== null) return type
    return { mode: 'type', expr, type: resolveGenericType(env, inner) }
  }
  return evaluate(env, inner)
}

/** gc: cmd/compile/internal/types2/conversions.go */
function convert(env: Env, expr: Expr, arg: Expr, type: Type): Operand {
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
    const known = code !== null && code >= 0n && code <= 0x10ffffn
    return {
      mode: 'constant',
      expr,
      type,
      value: constant.str(String.fromCodePoint(known ? Number(code) : 0xfffd)),
    }
  }
  const text =
    isInteger(x.type) && isInteger(type)
      ? `cannot convert ${operandString(env, x)} to type ${typeString(type, home)} (overflows)`
      : `cannot convert ${operandString(env, x)} to type ${typeString(type, home)}`
  const concise = `constant ${constant.valueString(x.value)} overflows ${typeString(type, home)}`
  const truncated = isNumeric(x.type) && isInteger(type) ? ' (truncated)' : ''
  report(env.checker, env.unit, arg, isInteger(x.type) && isInteger(type) ? concise : text + truncated)
  return invalid
}

/** The length of an array type, or why it is not known. gc: cmd/compile/internal/types2/typexpr.go, arrayLength */
export function arrayLength(env: Env, expr: Expr): number | Unknown {
  const { checker, unit } = env
  const fail = (message: string): Unknown => reportUnknown(checker, unit, expr, message)
  if (expr.kind === 'Ident') {
    const found = lookup(env, expr.name, expr.from)
    if (found === null) {
      if (unit.strict) return fail(`undefined array length ${expr.name} or missing type constraint`)
      return unknownAt(unit, expr, `${expr.name} is not declared in this source`)
    }
    if (found.kind !== 'const' && found.kind !== 'universe const')
      return fail(`invalid array length ${expr.name}`)
  }
  const x = evaluate(env, expr)
  if (x.mode === 'invalid') return unknownAt(unit, expr, 'the length of the array is not known')
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

/** An operand as a message names it: `n (variable of type int)`. gc: cmd/compile/internal/types2/operand.go */
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
  const what = x.type.kind === 'named' && x.type.pkg !== null ? compositeKind(x.type) + ' ' : ''
  return `${expr} (${x.mode}${shown} of ${what}type ${typeString(x.type, home)})`
}

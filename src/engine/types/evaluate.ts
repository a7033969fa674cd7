/** Expressions as far as a layout can depend on them: constants, and the types of what `len` and `unsafe.Sizeof` are asked about. */

import type { CallExpr, CompositeLit, Expr, Ident, SelectorExpr } from '../syntax/ast.ts'
import { exprString } from '../syntax/exprString.ts'
import { callBuiltin } from './builtins.ts'
import { cConstant, cType } from './cgo/cName.ts'
import { complain, quietly, unknownAt } from './checker.ts'
import { deepParts } from './deepParts.ts'
import * as constant from './constant.ts'
import type { Value } from './constant.ts'
import { convert } from './convert.ts'
import { importedObject, qualifierPackage, undefinedName } from './importer.ts'
import { isFinite } from './finiteSize.ts'
import { hasMethod, methodOperand } from './methodValue.ts'
import { objectOperand, isPassedOver } from './objects.ts'
import { invalid, operandString, type Operand } from './operand.ts'
import { unaryOperand, binaryChain } from './operators.ts'
import { defaultType, isString } from './predicates.ts'
import { funcType, resolveGenericType, resolveType } from './resolve.ts'
import { lookup, type Env } from './scope.ts'
import { findField } from './selection.ts'
import { underlying, type Type } from './type.ts'
import { basicTypes, unsafeFuncs, untyped, type BuiltinName } from './universe.ts'
import { isSince } from './versions.ts'

/** Of expressions nested deeper the inner ones are evaluated first; constants that lead to each other deeper are not known. */
const maxDepth = 400

/** Evaluates `expr`. Never throws; what is in error is reported once. */
export function evaluate(env: Env, expr: Expr): Operand {
  const { checker } = env
  const known = checker.operands.get(expr)
  if (known !== undefined) return known
  if (checker.exprDepth > maxDepth) return invalid
  if (checker.exprDepth > 0 || expr.to - expr.from <= maxDepth) return evaluateWithin(env, expr)
  const inner = deepParts(expr, maxDepth / 4)
  for (const part of inner) checker.operands.set(part, evaluateWithin(env, part))
  const result = evaluateWithin(env, expr)
  for (const part of inner) checker.operands.delete(part)
  return result
}

function evaluateWithin(env: Env, expr: Expr): Operand {
  const { checker, unit } = env
  checker.exprDepth++
  const result = evaluateExpr(env, expr)
  checker.exprDepth--
  // gc: cmd/compile/internal/types2/expr.go, pendingType: of every expression by go1.26 alone
  const isAsked = 'type' in result && isSince(checker, 26) && !isSince(checker, 27)
  return isAsked && !isFinite(checker, unit, result.type) ? invalid : result
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
      let inner: Expr = expr
      while (inner.kind === 'ParenExpr') inner = inner.x
      const x = evaluate(env, inner)
      return x.mode === 'invalid' ? x : { ...x, expr }
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
      const type = compositeType(env, expr.type, expr)
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
  if (token === 'STRING') return { type: untyped.string, value: constant.stringLiteral(text) }
  if (token === 'CHAR') return { type: untyped.rune, value: constant.int(constant.runeValue(text)) }
  const value = constant.numberLiteral(text)
  if (value === null) return null
  return { type: token === 'INT' ? untyped.int : token === 'FLOAT' ? untyped.float : untyped.complex, value }
}

function identOperand(env: Env, expr: Ident): Operand {
  const found = lookup(env, expr.name, expr.from)
  if (isPassedOver(env, expr, found)) return invalid
  if (found === null) {
    if (env.unit.strict && expr.name !== '_') complain(env, expr, `undefined: ${expr.name}`)
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
      complain(env, expr, 'cannot use iota outside constant declaration')
      return invalid
    }
    case 'package':
      complain(env, expr, `use of package ${found.name} not in selector`)
      return invalid
    default:
      return objectOperand(expr, found)
  }
}

function selectorOperand(env: Env, expr: SelectorExpr): Operand {
  if (expr.x.kind === 'Ident') {
    const found = lookup(env, expr.x.name, expr.x.from)
    if (isPassedOver(env, expr.x, found)) return invalid
    const qualifier = found === null || found.kind === 'package' ? qualifierPackage(env, expr.x) : null
    if (qualifier !== null) {
      switch (qualifier.kind) {
        case 'package':
          return importedOperand(env, expr, qualifier.path)
        case 'cgo':
          return cgoOperand(env, expr)
        case 'undefined':
          // a variable of another file, if there is one
          if (env.unit.strict) complain(env, expr.x, `undefined: ${expr.x.name}`)
          return invalid
        default:
          return invalid
      }
    }
  }
  const x = evaluate(env, expr.x)
  if (x.mode === 'invalid' || x.mode === 'builtin' || x.mode === 'constant') return invalid
  if (!isFinite(env.checker, env.unit, x.type)) return invalid
  const found = x.mode === 'type' ? null : findField(x.type, expr.sel.name)
  if (found === null) return methodOperand(env, expr, x)
  // a promoted field gives way to a method that is less deep
  if (found.path.length > 1 && hasMethod(env, x.type, expr.sel.name)) return methodOperand(env, expr, x)
  return { mode: 'variable', expr, type: found.field.type }
}

/** `C.sizeof_x` is of type C.size_t; enumerators and macros are untyped. cmd/cgo/doc.go, "Go references to C" */
function cgoOperand(env: Env, expr: SelectorExpr): Operand {
  const n = cConstant(env, expr)
  if (n === null) {
    // functions and variables are not followed
    const type = quietly(env.checker, () => cType(env, expr))
    return type.kind === 'unknown' ? invalid : { mode: 'type', expr, type }
  }
  const sized = expr.sel.name.startsWith('sizeof_')
  const size = env.checker.target.ptrSize === 8 ? basicTypes.uint64 : basicTypes.uint32
  return { mode: 'constant', expr, type: sized ? size : untyped.int, value: constant.int(n) }
}

function importedOperand(env: Env, expr: SelectorExpr, path: string): Operand {
  const name = expr.sel.name
  if (path === 'unsafe' && name !== 'Pointer') {
    const builtin = unsafeFuncs.get(name)
    if (builtin !== undefined) return { mode: 'builtin', expr, name: builtin }
    complain(env, expr.sel, `undefined: ${exprString(expr)}`)
    return invalid
  }
  const found = importedObject(env, path, name)
  switch (found.kind) {
    case 'object':
      return found.object.kind === 'package' ? invalid : objectOperand(expr, found.object)
    case 'universe':
      return { mode: 'type', expr, type: found.type }
    case 'unexported':
      complain(env, expr.sel, `name ${name} not exported by package ${found.pkg.name}`)
      return invalid
    case 'none':
      complain(env, expr.sel, undefinedName(exprString(expr), found.similar))
      return invalid
    case 'missing':
      return invalid
  }
}

function compositeType(env: Env, expr: Expr, { elts, leftOut }: CompositeLit): Type {
  if (expr.kind !== 'ArrayType' || expr.len?.kind !== 'Ellipsis') return resolveType(env, expr)
  // spec: "The notation ... specifies an array length equal to the maximum element index plus one"
  let next = leftOut
  let len = leftOut
  for (const elt of elts) {
    if (elt.kind === 'KeyValueExpr') {
      const key = evaluate(env, elt.key)
      const index = key.mode === 'constant' ? constant.toInt(key.value) : null
      if (key.mode === 'constant' && index !== null && index < 0n) {
        const written = operandString(env, { ...key, type: defaultType(key.type) })
        complain(env, elt.key, `invalid argument: index ${written} must not be negative`)
      }
      if (index === null || index < 0n) {
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

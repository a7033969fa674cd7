/** What a declared name evaluates to: the value of a constant, the type of a variable or function. */

import type { Expr, Ident } from '../syntax/ast.ts'
import { complain, quietly } from './checker.ts'
import type { Value } from './constant.ts'
import { funcStep, indexOnPath, onPath, reportPath, type Step } from './cycle.ts'
import { evaluate } from './evaluate.ts'
import { invalid, operandString, type Operand } from './operand.ts'
import { basicOf, defaultType, isInteger, isNumeric } from './predicates.ts'
import { represent } from './representable.ts'
import { pendingFunc, resolveSignature, resolveType } from './resolve.ts'
import { restsOnUnknown } from './restsOnUnknown.ts'
import type { ConstObject, Env, Found, FuncObject, Obj, VarObject } from './scope.ts'
import { mayBeShadowed } from './shadowing.ts'
import { underlying, type Type } from './type.ts'
import { typeString } from './typeString.ts'

export function objectOperand(expr: Expr, obj: Exclude<Obj, { kind: 'package' }>): Operand {
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
      return { mode: 'value', expr, type: functionType(obj) }
  }
}

/** What is in error in the signature is reported where it is declared. */
function functionType(obj: FuncObject): Type {
  if (obj.type === null) {
    const { env, decl } = obj
    const type = pendingFunc(decl.type)
    obj.type = type
    quietly(env.checker, () =>
      onPath(env.checker, funcStep(env.unit, decl), () => resolveSignature(env, decl.type, type)),
    )
  }
  return obj.type
}

/** The value of a declared constant; null where it is not known or in error. gc: types2/decl.go, constDecl */
export function constantOf(obj: ConstObject): { readonly type: Type; readonly value: Value } | null {
  if (obj.result === 'invalid') return null
  const { env } = obj
  if (obj.result === 'busy') {
    reportPath(env.checker, env.unit, stepOf(obj))
    obj.result = 'invalid'
    return null
  }
  if (obj.result !== null) return obj.result
  obj.result = 'busy'
  const result = onPath(env.checker, stepOf(obj), () => evaluateConst(obj))
  // a cycle found on the way has already been reported
  obj.result = (obj.result as ConstObject['result']) === 'invalid' ? 'invalid' : (result ?? 'invalid')
  return obj.result === 'invalid' ? null : result
}

function evaluateConst({ env, typeExpr, valueExpr }: ConstObject): { type: Type; value: Value } | null {
  const declared = typeExpr === null ? null : resolveType(env, typeExpr)
  const basic = declared === null ? null : basicOf(declared)
  if (typeExpr !== null && declared !== null && basic === null) {
    if (underlying(declared).kind !== 'unknown') {
      complain(env, typeExpr, `invalid constant type ${typeString(declared, env.unit.pkg.id)}`)
    }
    return null
  }
  const x = valueExpr === null ? invalid : evaluate(env, valueExpr)
  if (x.mode === 'invalid') return null
  if (x.mode !== 'constant') {
    if (restsOnUnknown(env, x.expr)) return null
    complain(env, x.expr, `${operandString(env, x)} is not constant`)
    return null
  }
  if (declared === null || basic === null) return { type: x.type, value: x.value }
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
  complain(env, x.expr, `cannot use ${operandString(env, x)} as ${to} value in ${context}${cause}`)
}

/** The type of a variable as declared, or of its initial value; null where it is not known. */
function variableType(obj: VarObject): Type | null {
  if (obj.type !== undefined) return obj.type
  const { checker, unit } = obj.env
  const step = stepOf(obj)
  if (indexOnPath(checker, step.at) >= 0) {
    reportPath(checker, unit, step)
    obj.type = null
    return null
  }
  obj.type = onPath(checker, step, () => declaredType(obj))
  return obj.type
}

function declaredType({ env, typeExpr, valueExpr }: VarObject): Type | null {
  if (typeExpr?.kind === 'Ellipsis' && typeExpr.elem !== null) {
    return { kind: 'slice', elem: resolveType(env, typeExpr.elem) }
  }
  if (typeExpr !== null) return resolveType(env, typeExpr)
  const x = valueExpr === null ? invalid : evaluate(env, valueExpr)
  if (x.mode === 'constant') return defaultType(x.type)
  return x.mode === 'variable' || x.mode === 'value' ? x.type : null
}

/** As it stands on the path while it is resolved. */
export function stepOf({ name, from, to, kind, env }: ConstObject | VarObject): Step {
  return { name, at: { file: env.unit.path, from, to }, kind }
}

/** In a body that is passed over, a name found outside it, or not at all, may be one declared by `:=`. */
export function isPassedOver(env: Env, { name, from }: Ident, found: Found | null): boolean {
  if (env.body === null) return false
  if (found === null) return true
  const inside = 'visible' in found && found.visible > 0
  return !inside && found.kind !== 'type' && mayBeShadowed(env, name, from)
}

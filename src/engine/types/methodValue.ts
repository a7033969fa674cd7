/** `x.f` where `f` is no field of `x`: the value of a method, a method expression, or an error. gc: cmd/compile/internal/types2/call.go, selector */

import type { SelectorExpr } from '../syntax/ast.ts'
import { exprString } from '../syntax/exprString.ts'
import { complain } from './checker.ts'
import { isInterface, lookupMethod } from './lookupMethod.ts'
import { invalid, type Operand } from './operand.ts'
import type { Env } from './scope.ts'
import { findField } from './selection.ts'
import { unalias, type Func, type Type } from './type.ts'
import { typeString } from './typeString.ts'

/** Whether the shallowest of the fields and methods of that name is a method. */
export function hasMethod({ checker }: Env, type: Type, name: string): boolean {
  return lookupMethod(checker, type, (other) => other === name).kind === 'method'
}

/** What `expr` evaluates to, of which `x` is the operand. */
export function methodOperand(
  env: Env,
  expr: SelectorExpr,
  x: Extract<Operand, { mode: 'type' | 'variable' | 'value' }>,
): Operand {
  const { name } = expr.sel
  const found = lookupMethod(env.checker, addressed(x), (other) => other === name)
  switch (found.kind) {
    case 'method': {
      const { type } = found.method
      if (type.kind !== 'func') return invalid
      return { mode: 'value', expr, type: x.mode === 'type' ? withReceiver(type, x.type) : type }
    }
    case 'cycle':
      if (x.mode === 'type') complain(env, expr, 'illegal cycle in method declaration')
      return invalid
    case 'not known':
      return invalid
    case 'ambiguous':
      complain(env, expr.sel, `ambiguous selector ${exprString(expr)}`)
      return invalid
    case 'pointer receiver':
    case 'field':
    case 'none':
      complain(env, expr.sel, whyNone(env, expr, x, found.kind))
      return invalid
  }
}

/** The methods of a variable are those of its address too. */
function addressed({ mode, type }: { readonly mode: string; readonly type: Type }): Type {
  const isPlain = unalias(type).kind !== 'pointer' && !isInterface(type)
  return mode === 'variable' && isPlain ? { kind: 'pointer', elem: type } : type
}

/** spec: "Method expressions": "a function … that takes an explicit receiver as its first argument" */
function withReceiver(func: Func, receiver: Type): Func {
  return { ...func, params: [{ name: '', type: receiver }, ...func.params] }
}

function whyNone(
  env: Env,
  expr: SelectorExpr,
  x: { readonly mode: string; readonly type: Type },
  kind: 'pointer receiver' | 'field' | 'none',
): string {
  const { name } = expr.sel
  const type = typeString(x.type, env.unit.pkg.id)
  if (kind === 'pointer receiver') {
    return x.mode === 'type'
      ? `invalid method expression ${type}.${name} (needs pointer receiver (*${type}).${name})`
      : `cannot call pointer method ${name} on ${type}`
  }
  const undefinedName = `${exprString(expr)} undefined`
  if (kind === 'field') return `${undefinedName} (type ${type} has no method ${name})`
  const similar = similarName(env, x.type, name)
  const also = similar === null ? '' : `, but does have ${similar}`
  return `${undefinedName} (type ${type} has no field or method ${name}${also})`
}

/** A field or method that differs in the case of its letters. gc: cmd/compile/internal/types2/errsupport.go, lookupError */
function similarName({ checker }: Env, type: Type, name: string): string | null {
  const isSimilar = (other: string): boolean => other.toLowerCase() === name.toLowerCase()
  const field = findField(type, isSimilar)
  if (field !== null) return `field ${field.field.name}`
  const found = lookupMethod(checker, type, isSimilar)
  return found.kind === 'method' ? `method ${found.method.name}` : null
}

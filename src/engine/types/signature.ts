/** Declares what the signature of a function names: its receiver, the receiver's type parameters, parameters and results. */

import type { Expr, Field, FuncType, Ident } from '../syntax/ast.ts'
import { declare, declareTypeParam, varObject } from './collect.ts'
import { resolveGenericType } from './resolve.ts'
import type { Env, VarObject } from './scope.ts'
import type { TypeParam } from './type.ts'
import { emptyInterface } from './universe.ts'

/** The type of a receiver, with its type parameters, but without what makes a pointer of it. */
export function receiverType({ type }: Field): Expr {
  let base = type
  while (base.kind === 'ParenExpr' || base.kind === 'StarExpr') base = base.x
  return base
}

/** The parameters of `G` in `func (r *G[T])` are declared by the receiver. */
export function declareReceiver(env: Env, field: Field, owner: string, end: number): void {
  const type = receiverType(field)
  const generic = resolveGenericType(env, type.kind === 'IndexExpr' ? type.x : type)
  const params = generic.kind === 'named' ? generic.params : []
  const names = type.kind === 'IndexExpr' ? type.indices : []
  names.forEach((name, i) => {
    if (name.kind === 'Ident') declareReceiverParam(env, name, owner, params[i])
  })
  declareVars(env, [field], 'receiver', end)
}

function declareReceiverParam(env: Env, name: Ident, owner: string, stands: TypeParam | undefined): void {
  const param = declareTypeParam(env, name, owner, () => stands?.constraint ?? emptyInterface)
  if (stands !== undefined) env.checker.receiverParams.set(param, stands)
}

/** In the scope of the function. */
export function declareSignature(env: Env, type: FuncType): void {
  declareVars(env, type.params, 'parameter', type.to)
  declareVars(env, type.results, 'result variable', type.to)
}

/** spec: "The scope of an identifier denoting a method receiver, function parameter, or result variable is the function body." */
export function declareVars(
  env: Env,
  fields: readonly Field[],
  what: VarObject['what'],
  visible: number,
): void {
  for (const field of fields) {
    for (const name of field.names)
      declare(env, env.scope, varObject(env, name, what, field.type, null, visible), null)
  }
}

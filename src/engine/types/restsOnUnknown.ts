/** Whether an expression may be a constant after all, for something in it is not known. */

import type { Expr } from '../syntax/ast.ts'
import { quietly } from './checker.ts'
import { evaluate } from './evaluate.ts'
import type { Env } from './scope.ts'

/** What is nested deeper is not looked at. */
const maxDepth = 100

/** A conversion has a type whatever its operand is: that it is no constant can be said only where the operand is known. */
export function restsOnUnknown(env: Env, expr: Expr, depth = 0): boolean {
  const inner = (x: Expr): boolean => restsOnUnknown(env, x, depth + 1)
  if (depth > maxDepth) return false
  switch (expr.kind) {
    case 'ParenExpr':
    case 'UnaryExpr':
      return inner(expr.x)
    case 'BinaryExpr':
      return inner(expr.x) || inner(expr.y)
    case 'CallExpr':
      if (quietly(env.checker, () => evaluate(env, expr.fun)).mode === 'type') return expr.args.some(inner)
      break
    default:
  }
  return quietly(env.checker, () => evaluate(env, expr)).mode === 'invalid'
}

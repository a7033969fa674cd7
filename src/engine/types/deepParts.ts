/** The inner parts of an expression that is nested too deep to be evaluated in one go. */

import type { Expr } from '../syntax/ast.ts'

interface Frame {
  readonly expr: Expr
  readonly parts: readonly Expr[]
  next: number
  height: number
}

/** A part for every `step` levels of nesting, inner ones first. With these known, none is deeper than `step`. */
export function deepParts(root: Expr, step: number): readonly Expr[] {
  const deep: Expr[] = []
  const stack: Frame[] = [frame(root)]
  while (stack.length > 0) {
    const top = stack[stack.length - 1]
    if (top.next < top.parts.length) {
      stack.push(frame(top.parts[top.next++]))
      continue
    }
    stack.pop()
    if (top.height % step === 0) deep.push(top.expr)
    const outer = stack.at(-1)
    if (outer !== undefined) outer.height = Math.max(outer.height, top.height + 1)
  }
  return deep
}

const frame = (expr: Expr): Frame => ({ expr, parts: operandsOf(expr), next: 0, height: 1 })

/** What is evaluated for `expr`, each in its turn. A chain of operators is one level: it is no nesting. */
function operandsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'BinaryExpr': {
      const operands: Expr[] = []
      let left: Expr = expr
      for (; left.kind === 'BinaryExpr'; left = left.x) operands.push(left.y)
      operands.push(left)
      return operands
    }
    case 'ParenExpr': {
      let inner: Expr = expr
      while (inner.kind === 'ParenExpr') inner = inner.x
      return [inner]
    }
    case 'UnaryExpr':
      return [expr.x]
    case 'CallExpr':
      return expr.args
    default:
      return []
  }
}

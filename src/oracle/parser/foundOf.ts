/** What a layout needs of a tree, by which a parse with bodies read and one with bodies passed over can be compared. */

import type { Decl, Expr } from '../../engine/syntax/ast.ts'
import { childrenOf, type Node } from '../../engine/syntax/children.ts'

/** As JSON, without statements and without elements of literals that have no name in them. */
export function foundOf(decls: readonly Decl[]): string {
  return JSON.stringify(decls, (key, value: unknown) => {
    if (key === 'elts') return (value as readonly Expr[]).filter(hasName)
    return key === 'stmts' || key === 'leftOut' ? null : value
  })
}

function hasName(root: Node): boolean {
  const stack = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'Ident' || node.kind === 'FuncLit') return true
    for (const child of childrenOf(node)) stack.push(child)
  }
  return false
}

/** Whether the type of an operand is written in the source, so that nothing of it is inferred from a call. */

import type { Expr } from '../syntax/ast.ts'
import type { Package } from '../types/checker.ts'
import { evaluate } from '../types/evaluate.ts'
import { isExported, lookup, type Env } from '../types/scope.ts'
import { findField } from '../types/selection.ts'
import { underlying, type Type } from '../types/type.ts'

/** What the source declares methods by: a promoted field gives way to a method that is less deep. */
export interface Methods {
  readonly names: ReadonlySet<string>
  /** Import paths of the packages of the source: of others' methods nothing is known. */
  readonly packages: ReadonlySet<string>
}

/** Gathered when they are first asked for, which is seldom. */
export function methodsOf(packages: readonly Package[]): () => Methods {
  let methods: Methods | null = null
  return () => (methods ??= readMethods(packages))
}

function readMethods(packages: readonly Package[]): Methods {
  const names = new Set<string>()
  for (const { units } of packages) {
    for (const { ast } of units) {
      for (const decl of ast.decls) if (decl.kind === 'FuncDecl' && decl.recv) names.add(decl.name.name)
    }
  }
  return { names, packages: new Set(packages.map(({ id }) => id.path)) }
}

/** Longer chains of variables that are declared by each other are not followed. */
const maxDepth = 50

/**
 * True for a conversion, a composite literal, a variable or constant that is declared with its type or with one of
 * these as its value; and for what these point to, their fields and their elements.
 */
export function isTypeWritten(env: Env, expr: Expr, methods: () => Methods, depth = 0): boolean {
  if (depth > maxDepth) return false
  const isWritten = (x: Expr, within: Env = env): boolean => isTypeWritten(within, x, methods, depth + 1)
  switch (expr.kind) {
    case 'ParenExpr':
    case 'StarExpr':
    case 'IndexExpr':
      return isWritten(expr.x)
    case 'UnaryExpr':
      return expr.op === '&' && isWritten(expr.x)
    case 'CompositeLit':
      return expr.type !== null
    case 'CallExpr':
      return expr.args.length === 1 && !expr.spread && evaluate(env, withoutParens(expr.fun)).mode === 'type'
    case 'SelectorExpr':
      return isWritten(expr.x) && !mayBeMethod(env, expr.x, expr.sel.name, methods)
    case 'Ident': {
      const found = lookup(env, expr.name, expr.from)
      if (found?.kind === 'const') return found.typeExpr !== null
      if (found?.kind !== 'var') return false
      return found.typeExpr !== null || (found.valueExpr !== null && isWritten(found.valueExpr, found.env))
    }
    default:
      return false
  }
}

function withoutParens(expr: Expr): Expr {
  let inner = expr
  while (inner.kind === 'ParenExpr') inner = inner.x
  return inner
}

/** spec: "Selectors": the shallowest field or method is meant, and only the source's own methods are known. */
function mayBeMethod(env: Env, x: Expr, name: string, methods: () => Methods): boolean {
  const operand = evaluate(env, x)
  if (operand.mode !== 'variable' && operand.mode !== 'value') return false
  const found = findField(operand.type, name)
  if (found === null) return true
  if (found.path.length === 1) return false
  const { names, packages } = methods()
  return names.has(name) || embedsOthers(operand.type, isExported(name), packages)
}

/** Whether an interface is embedded, or a type of another package, whose exported methods may be promoted. */
function embedsOthers(root: Type, exported: boolean, packages: ReadonlySet<string>): boolean {
  const stack: Type[] = [root]
  const seen = new Set<Type>()
  for (let type = stack.pop(); type !== undefined; type = stack.pop()) {
    if (seen.has(type)) continue
    seen.add(type)
    const under = underlying(type)
    if (under.kind === 'pointer') stack.push(under.elem)
    if (under.kind === 'interface') return true
    if (exported && type.kind === 'named' && !packages.has(type.pkg?.path ?? 'universe')) return true
    if (under.kind !== 'struct') continue
    for (const field of under.fields) if (field.embedded) stack.push(field.type)
  }
  return false
}

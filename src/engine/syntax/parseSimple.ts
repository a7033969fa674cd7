/** Reads the statements that may stand in a header, as go/parser does. */

import type { AssignOp, AssignStmt, Expr, Stmt } from './ast.ts'
import { parseExprList, parseRhs } from './parseExprs.ts'
import type { Parser } from './parserState.ts'

/** Reads a statement that may stand in a header; with `labelOk` it may be a label. */
export function parseSimpleStmt(p: Parser, labelOk: boolean): Stmt {
  return parseSimpleRest(p, parseExprList(p, false), labelOk)
}

/** Reads what follows the expressions that a simple statement starts with. */
export function parseSimpleRest(p: Parser, lhs: readonly Expr[], labelOk: boolean): Stmt {
  const x = lhs[0]
  const op = assignOp(p)
  if (op !== null) {
    p.next()
    return parseAssigned(p, lhs, op)
  }
  if (lhs.length > 1) p.errorExpected(x.from, '1 expression')
  switch (p.token) {
    case ':': {
      const colon = p.from
      p.next()
      if (labelOk && x.kind === 'Ident') {
        const stmt: Stmt = { kind: 'EmptyStmt', from: x.to, to: x.to }
        return { kind: 'LabeledStmt', from: x.from, to: p.prevTo, label: x, stmt }
      }
      p.syntaxError(colon, 'illegal label declaration')
      return { kind: 'BadStmt', from: x.from, to: colon + 1 }
    }
    case '<-': {
      p.next()
      const value = parseRhs(p)
      return { kind: 'SendStmt', from: x.from, to: value.to, chan: x, value }
    }
    case '++':
    case '--': {
      const op = p.token
      p.next()
      return { kind: 'IncDecStmt', from: x.from, to: p.prevTo, x, op }
    }
    default:
      return { kind: 'ExprStmt', from: x.from, to: x.to, x }
  }
}

export function assignOp(p: Parser): AssignOp | null {
  switch (p.token) {
    case '=':
    case ':=':
    case '+=':
    case '-=':
    case '*=':
    case '/=':
    case '%=':
    case '&=':
    case '|=':
    case '^=':
    case '<<=':
    case '>>=':
    case '&^=':
      return p.token
    default:
      return null
  }
}

export function parseAssigned(p: Parser, lhs: readonly Expr[], op: AssignOp): AssignStmt {
  const rhs = parseExprList(p, true)
  return { kind: 'AssignStmt', from: lhs[0].from, to: rhs.at(-1)!.to, lhs, op, rhs }
}

/** The expression of a header that must be one. */
export function exprOf(p: Parser, stmt: Stmt, wanted: string): Expr {
  if (stmt.kind === 'ExprStmt') return stmt.x
  const found = stmt.kind === 'AssignStmt' ? 'assignment' : 'simple statement'
  const hint = 'missing parentheses around composite literal?'
  p.syntaxError(stmt.from, `expected ${wanted}, found ${found} (${hint})`)
  return { kind: 'BadExpr', from: stmt.from, to: stmt.to }
}

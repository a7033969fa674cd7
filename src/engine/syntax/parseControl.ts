/** Reads `if`, `for`, `switch` and `select`, as go/parser does. */

import type { AssignStmt, Block, CaseClause, CommClause, Expr, IfStmt, Stmt } from './ast.ts'
import { parseExprList, parseRhs } from './parseExprs.ts'
import { assignOp, exprOf, parseAssigned, parseSimpleRest, parseSimpleStmt } from './parseSimple.ts'
import { parseBlock, parseBraces, readStmts } from './parseStmts.ts'
import type { Mutable, Parser } from './parserState.ts'

/** Reads an `if` with its `else if`s; these in a loop, since there may be many. */
export function parseIf(p: Parser): Stmt {
  const chain: Mutable<IfStmt>[] = []
  let last: Stmt | null = null
  while (last === null) {
    const from = p.from
    p.expect('if')
    const { init, cond } = parseIfHeader(p)
    const body = parseBlock(p)
    const link: Mutable<IfStmt> = { kind: 'IfStmt', from, to: body.to, init, cond, body, else: null }
    if (chain.length === 0 || p.fits(chain.length)) chain.push(link)
    if (!p.got('else')) {
      p.expectSemi()
      break
    }
    if (p.is('{')) {
      last = parseBlock(p)
      p.expectSemi()
    } else if (!p.is('if')) {
      p.errorExpected(p.from, 'if statement or block')
      last = { kind: 'BadStmt', from: p.from, to: p.from }
    }
  }
  for (const link of chain.toReversed()) {
    link.else = last
    if (last !== null) link.to = last.to
    last = link
  }
  return last!
}

function parseIfHeader(p: Parser): { readonly init: Stmt | null; readonly cond: Expr } {
  if (p.is('{')) {
    p.syntaxError(p.from, 'missing condition in if statement')
    return { init: null, cond: { kind: 'BadExpr', from: p.from, to: p.from } }
  }
  const outer = p.exprLev
  p.exprLev = -1
  let init: Stmt | null = null
  if (!p.is(';')) {
    if (p.got('var')) p.syntaxError(p.from, 'var declaration not allowed in if initializer')
    init = parseSimpleStmt(p, false)
  }
  let condition: Stmt | null = null
  let semi = -1
  let newline = false
  if (p.is('{')) {
    condition = init
    init = null
  } else {
    if (p.is(';')) {
      semi = p.from
      newline = p.automatic
    }
    p.expect(';')
    if (!p.is('{')) condition = parseSimpleStmt(p, false)
  }
  let cond: Expr = { kind: 'BadExpr', from: p.from, to: p.from }
  if (condition !== null) {
    cond = exprOf(p, condition, 'boolean expression')
  } else if (semi >= 0) {
    const message = newline
      ? 'unexpected newline, expecting { after if clause'
      : 'missing condition in if statement'
    p.syntaxError(semi, message)
  }
  p.exprLev = outer
  return { init, cond }
}

export function parseFor(p: Parser): Stmt {
  const from = p.from
  p.next()
  const outer = p.exprLev
  p.exprLev = -1
  if (p.is('range')) return parseRangeBody(p, from, outer, [], null)
  let init: Stmt | null = null
  let cond: Stmt | null = null
  let post: Stmt | null = null
  if (!p.is('{')) {
    if (!p.is(';')) {
      const lhs = parseExprList(p, false)
      const op = assignOp(p)
      if (op === '=' || op === ':=') {
        p.next()
        if (p.is('range')) return parseRangeBody(p, from, outer, lhs, op)
        cond = parseAssigned(p, lhs, op)
      } else {
        cond = parseSimpleRest(p, lhs, false)
      }
    }
    if (p.got(';')) {
      init = cond
      cond = p.is(';') ? null : parseSimpleStmt(p, false)
      p.expectSemi()
      post = p.is('{') ? null : parseSimpleStmt(p, false)
    }
  }
  p.exprLev = outer
  const body = parseBlock(p)
  p.expectSemi()
  const expr = cond === null ? null : exprOf(p, cond, 'boolean or range expression')
  return { kind: 'ForStmt', from, to: body.to, init, cond: expr, post, body }
}

/** Reads a loop from `range` on; `outer` is the `exprLev` around it. */
function parseRangeBody(
  p: Parser,
  from: number,
  outer: number,
  lhs: readonly Expr[],
  op: '=' | ':=' | null,
): Stmt {
  p.next()
  const x = parseRhs(p)
  p.exprLev = outer
  const body = parseBlock(p)
  p.expectSemi()
  const [key = null, value = null] = lhs
  if (lhs.length > 2) {
    p.errorExpected(lhs.at(-1)!.from, 'at most 2 expressions')
    return { kind: 'BadStmt', from, to: body.to }
  }
  return { kind: 'RangeStmt', from, to: body.to, key, value, op, x, body }
}

export function parseSwitch(p: Parser): Stmt {
  const from = p.from
  p.next()
  let init: Stmt | null = null
  let tag: Stmt | null = null
  if (!p.is('{')) {
    const outer = p.exprLev
    p.exprLev = -1
    if (!p.is(';')) tag = parseSimpleStmt(p, false)
    if (p.got(';')) {
      init = tag
      tag = p.is('{') ? null : parseSimpleStmt(p, false)
    }
    p.exprLev = outer
  }
  const isTypeSwitch = tag !== null && isTypeSwitchGuard(p, tag)
  const body = parseBraces(p, readCases)
  p.expectSemi()
  if (tag !== null && isTypeSwitch)
    return { kind: 'TypeSwitchStmt', from, to: body.to, init, assign: tag, body }
  const expr = tag === null ? null : exprOf(p, tag, 'switch expression')
  return { kind: 'SwitchStmt', from, to: body.to, init, tag: expr, body }
}

function isTypeSwitchGuard(p: Parser, stmt: Stmt): boolean {
  if (stmt.kind === 'ExprStmt') return isTypeAssertion(stmt.x)
  if (stmt.kind !== 'AssignStmt' || stmt.lhs.length !== 1 || stmt.rhs.length !== 1) return false
  if (!isTypeAssertion(stmt.rhs[0])) return false
  if (stmt.op === '=') p.syntaxError(assignAt(p, stmt), "expected ':=', found '='")
  return stmt.op === '=' || stmt.op === ':='
}

function isTypeAssertion(x: Expr): boolean {
  return x.kind === 'TypeAssertExpr' && x.type === null
}

/** Where the operator of an assignment with one left side stands. */
function assignAt(p: Parser, stmt: AssignStmt): number {
  return p.text.indexOf(stmt.op, stmt.lhs[0].to)
}

function readCases(p: Parser, block: Mutable<Block>): void {
  readClauses(p, block, parseCaseClause)
}

function parseCaseClause(p: Parser): CaseClause {
  const from = p.from
  let list: Expr[] | null = null
  if (p.got('case')) list = parseExprList(p, true)
  else p.expect('default')
  p.expect(':')
  const body = parseClauseBody(p)
  return { kind: 'CaseClause', from, to: body.to, list, body }
}

export function parseSelect(p: Parser): Stmt {
  const from = p.from
  p.next()
  const body = parseBraces(p, readComms)
  p.expectSemi()
  return { kind: 'SelectStmt', from, to: body.to, body }
}

function readComms(p: Parser, block: Mutable<Block>): void {
  readClauses(p, block, parseCommClause)
}

function parseCommClause(p: Parser): CommClause {
  const from = p.from
  let comm: Stmt | null = null
  if (p.got('case')) comm = parseComm(p)
  else p.expect('default')
  p.expect(':')
  const body = parseClauseBody(p)
  return { kind: 'CommClause', from, to: body.to, comm, body }
}

/** Reads the sending or receiving of a case. */
function parseComm(p: Parser): Stmt {
  const lhs = parseExprList(p, false)
  const x = lhs[0]
  if (p.is('=') || p.is(':=')) {
    const op = p.is('=') ? '=' : ':='
    if (lhs.length > 2) p.errorExpected(x.from, '1 or 2 expressions')
    p.next()
    const value = parseRhs(p)
    return { kind: 'AssignStmt', from: x.from, to: value.to, lhs: lhs.slice(0, 2), op, rhs: [value] }
  }
  if (lhs.length > 1) p.errorExpected(x.from, '1 expression')
  if (!p.got('<-')) return { kind: 'ExprStmt', from: x.from, to: x.to, x }
  const value = parseRhs(p)
  return { kind: 'SendStmt', from: x.from, to: value.to, chan: x, value }
}

function readClauses(p: Parser, block: Mutable<Block>, parse: (p: Parser) => Stmt): void {
  const outer = p.found
  p.found = block.found as Mutable<typeof block.found>
  const stmts: Stmt[] = []
  while (p.is('case') || p.is('default')) stmts.push(parse(p))
  block.stmts = stmts
  p.found = outer
}

/** Reads the block of statements of a case, past the colon. */
function parseClauseBody(p: Parser): Block {
  const from = p.prevTo
  const block: Mutable<Block> = { kind: 'Block', from, to: from, found: [], stmts: null }
  readStmts(p, block)
  block.to = p.from
  p.noteBlock(block)
  return block
}

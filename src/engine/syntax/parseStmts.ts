/** Reads statements and blocks, as go/parser does. */

import type {
  AssignOp, AssignStmt, Block, BranchStmt, CallExpr, CaseClause, CommClause, Expr, IfStmt, LabeledStmt, Stmt,
} from './ast.ts' // prettier-ignore
import { parseGenDecl } from './parseDecls.ts'
import { parseExprList, parseRhs, unparen } from './parseExprs.ts'
import { statementStart } from './parserState.ts'
import type { Mutable, Parser } from './parserState.ts'
import { skipBody } from './skipBody.ts'

/** Reads a block, or passes it over where bodies are. */
export function parseBlock(p: Parser): Block {
  return parseBraces(p, p.readBodies ? readStmts : skipBody)
}

function parseBraces(p: Parser, read: (p: Parser, block: Mutable<Block>) => void): Block {
  const block: Mutable<Block> = { kind: 'Block', from: p.from, to: p.to, found: [], stmts: null }
  if (p.readBodies) block.stmts = []
  p.expect('{')
  const open = p.prevTo
  p.nest(block, read)
  const closed = p.is('}')
  const to = p.close('}')
  block.to = closed || block.stmts === null ? to : (block.stmts.at(-1)?.to ?? open)
  p.noteBlock(block)
  return block
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

function readStmts(p: Parser, block: Mutable<Block>): void {
  const outer = p.found
  p.found = block.found as Mutable<typeof block.found>
  const stmts: Stmt[] = []
  while (!p.is('case') && !p.is('default') && !p.is('}') && !p.is('EOF')) stmts.push(parseStmt(p))
  block.stmts = stmts
  p.found = outer
}

function readCases(p: Parser, block: Mutable<Block>): void {
  readClauses(p, block, parseCaseClause)
}

function readComms(p: Parser, block: Mutable<Block>): void {
  readClauses(p, block, parseCommClause)
}

function readClauses(p: Parser, block: Mutable<Block>, parse: (p: Parser) => Stmt): void {
  const outer = p.found
  p.found = block.found as Mutable<typeof block.found>
  const stmts: Stmt[] = []
  while (p.is('case') || p.is('default')) stmts.push(parse(p))
  block.stmts = stmts
  p.found = outer
}

/** Reads a statement and the semicolon after it; labels in a loop, since there may be many. */
function parseStmt(p: Parser): Stmt {
  const labels: Mutable<LabeledStmt>[] = []
  let stmt = parseUnlabeled(p)
  while (stmt.kind === 'LabeledStmt') {
    if (p.fits(labels.length + 1)) labels.push(stmt)
    stmt = parseUnlabeled(p)
  }
  for (const label of labels.toReversed()) {
    label.stmt = stmt
    label.to = stmt.to
    stmt = label
  }
  return stmt
}

/** Reads a statement; of a labeled one only the label. */
function parseUnlabeled(p: Parser): Stmt {
  const from = p.from
  switch (p.token) {
    case 'const':
    case 'type':
    case 'var': {
      const decl = parseGenDecl(p, p.token)
      return { kind: 'DeclStmt', from, to: decl.to, decl }
    }
    case 'IDENT':
    case 'INT':
    case 'FLOAT':
    case 'IMAG':
    case 'CHAR':
    case 'STRING':
    case 'func':
    case '(':
    case '[':
    case 'struct':
    case 'map':
    case 'chan':
    case 'interface':
    case '+':
    case '-':
    case '*':
    case '&':
    case '^':
    case '<-':
    case '!': {
      // prettier-ignore
      const stmt = parseSimpleStmt(p, true)
      if (stmt.kind !== 'LabeledStmt') p.expectSemi()
      return stmt
    }
    case 'go':
    case 'defer': {
      const token = p.token
      p.next()
      const call = parseCalled(p, token)
      p.expectSemi()
      if (call === null) return { kind: 'BadStmt', from, to: from + token.length }
      return { kind: token === 'go' ? 'GoStmt' : 'DeferStmt', from, to: call.to, call }
    }
    case 'return': {
      let to = p.to
      p.next()
      const results = p.is(';') || p.is('}') ? [] : parseExprList(p, true)
      to = results.at(-1)?.to ?? to
      p.expectSemi()
      return { kind: 'ReturnStmt', from, to, results }
    }
    case 'break':
    case 'continue':
    case 'goto':
    case 'fallthrough':
      return parseBranch(p, p.token)
    case '{': {
      const block = parseBlock(p)
      p.expectSemi()
      return block
    }
    case 'if':
      return parseIf(p)
    case 'switch':
      return parseSwitch(p)
    case 'select': {
      p.next()
      const body = parseBraces(p, readComms)
      p.expectSemi()
      return { kind: 'SelectStmt', from, to: body.to, body }
    }
    case 'for':
      return parseFor(p)
    case ';':
      p.next()
      return { kind: 'EmptyStmt', from, to: from + 1 }
    case '}':
      return { kind: 'EmptyStmt', from, to: from }
    default:
      p.errorExpected(from, 'statement')
      p.advance(statementStart)
      return { kind: 'BadStmt', from, to: Math.max(from, p.prevTo) }
  }
}

/** Reads a statement that may stand in a header; with `labelOk` it may be a label. */
function parseSimpleStmt(p: Parser, labelOk: boolean): Stmt {
  return parseSimpleRest(p, parseExprList(p, false), labelOk)
}

/** Reads what follows the expressions that a simple statement starts with. */
function parseSimpleRest(p: Parser, lhs: readonly Expr[], labelOk: boolean): Stmt {
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

function assignOp(p: Parser): AssignOp | null {
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

function parseAssigned(p: Parser, lhs: readonly Expr[], op: AssignOp): AssignStmt {
  const rhs = parseExprList(p, true)
  return { kind: 'AssignStmt', from: lhs[0].from, to: rhs.at(-1)!.to, lhs, op, rhs }
}

/** Reads what `go` or `defer` calls; null where it is no call. */
function parseCalled(p: Parser, statement: 'go' | 'defer'): CallExpr | null {
  const x = parseRhs(p)
  const call = unparen(x)
  if (call !== x) p.syntaxError(x.from, `expression in ${statement} must not be parenthesized`)
  if (call.kind === 'CallExpr') return call
  if (call.kind !== 'BadExpr') p.syntaxError(call.to, `expression in ${statement} must be function call`)
  return null
}

function parseBranch(p: Parser, token: BranchStmt['token']): Stmt {
  const { from } = p
  p.next()
  const to = p.prevTo
  const hasLabel = token === 'goto' || (token !== 'fallthrough' && p.is('IDENT'))
  const label = hasLabel ? p.ident() : null
  p.expectSemi()
  return { kind: 'BranchStmt', from, to: label?.to ?? to, token, label }
}

/** The expression of a header that must be one. */
function exprOf(p: Parser, stmt: Stmt, wanted: string): Expr {
  if (stmt.kind === 'ExprStmt') return stmt.x
  const found = stmt.kind === 'AssignStmt' ? 'assignment' : 'simple statement'
  const hint = 'missing parentheses around composite literal?'
  p.syntaxError(stmt.from, `expected ${wanted}, found ${found} (${hint})`)
  return { kind: 'BadExpr', from: stmt.from, to: stmt.to }
}

/** Reads an `if` with its `else if`s; these in a loop, since there may be many. */
function parseIf(p: Parser): Stmt {
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

function parseSwitch(p: Parser): Stmt {
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

function parseCaseClause(p: Parser): CaseClause {
  const from = p.from
  let list: Expr[] | null = null
  if (p.got('case')) list = parseExprList(p, true)
  else p.expect('default')
  p.expect(':')
  const body = parseClauseBody(p)
  return { kind: 'CaseClause', from, to: body.to, list, body }
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

function parseFor(p: Parser): Stmt {
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

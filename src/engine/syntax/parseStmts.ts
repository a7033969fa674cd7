/** Reads statements and blocks, as go/parser does. */

import type { Block, BranchStmt, CallExpr, LabeledStmt, Stmt } from './ast.ts'
import { parseFor, parseIf, parseSelect, parseSwitch } from './parseControl.ts'
import { parseGenDecl } from './parseDecls.ts'
import { parseExprList, parseRhs } from './parseExprs.ts'
import { unparen } from './parseOperand.ts'
import { parseSimpleStmt } from './parseSimple.ts'
import { statementStart } from './parserState.ts'
import type { Mutable, Parser } from './parserState.ts'
import { skipBody } from './skipBody.ts'

/** Reads a block, or passes it over where bodies are. */
export function parseBlock(p: Parser): Block {
  return parseBraces(p, p.readBodies ? readStmts : skipBody)
}

export function parseBraces(p: Parser, read: (p: Parser, block: Mutable<Block>) => void): Block {
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

export function readStmts(p: Parser, block: Mutable<Block>): void {
  const outer = p.found
  p.found = block.found as Mutable<typeof block.found>
  const stmts: Stmt[] = []
  while (!p.is('case') && !p.is('default') && !p.is('}') && !p.is('EOF')) stmts.push(parseStmt(p))
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
    case 'select':
      return parseSelect(p)
    case 'for':
      return parseFor(p)
    case ';': {
      const to = p.automatic ? from : p.to
      p.next()
      return { kind: 'EmptyStmt', from, to }
    }
    case '}':
      return { kind: 'EmptyStmt', from, to: from }
    default:
      p.errorExpected(from, 'statement')
      p.advance(statementStart)
      return { kind: 'BadStmt', from, to: Math.max(from, p.prevTo) }
  }
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

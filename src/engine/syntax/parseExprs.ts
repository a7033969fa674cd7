/** Reads expressions and their operators, as go/parser does. */

import type { BinaryOp, Expr, StarExpr, UnaryExpr } from './ast.ts'
import { parsePrimaryExpr } from './parseOperand.ts'
import type { Mutable, Parser } from './parserState.ts'

/** Reads an expression; it may turn out to be a type. */
export function parseExpr(p: Parser): Expr {
  return parseBinaryExpr(p, parseUnaryExpr(p), 1)
}

/** Reads an expression on the right side of something. */
export function parseRhs(p: Parser): Expr {
  const outer = p.inRhs
  p.inRhs = true
  const x = parseExpr(p)
  p.inRhs = outer
  return x
}

/** Reads a list of expressions; `inRhs` on the right side of something. */
export function parseExprList(p: Parser, inRhs: boolean): Expr[] {
  const outer = p.inRhs
  p.inRhs = inRhs
  const list = [parseExpr(p)]
  while (p.got(',')) list.push(parseExpr(p))
  p.inRhs = outer
  return list
}

/** Reads the operators from `precedence` on, and their right operands, that follow `x`. */
export function parseBinaryExpr(p: Parser, x: Expr, precedence: number): Expr {
  for (let operators = 1; ; operators++) {
    const op = binaryOp(p)
    if (op === null) return x
    const opPrecedence = precedenceOf(op)
    if (opPrecedence < precedence) return x
    p.expect(op)
    const y = parseBinaryExpr(p, parseUnaryExpr(p), opPrecedence + 1)
    if (p.fits(operators)) x = { kind: 'BinaryExpr', from: x.from, to: y.to, op, x, y }
  }
}

function binaryOp(p: Parser): BinaryOp | null {
  switch (p.token) {
    case '||':
    case '&&':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '+':
    case '-':
    case '|':
    case '^':
    case '*':
    case '/':
    case '%':
    case '<<':
    case '>>':
    case '&':
    case '&^':
      return p.token
    case '=':
      return p.inRhs ? '==' : null
    default:
      return null
  }
}

/** spec: "There are five precedence levels for binary operators." */
function precedenceOf(op: BinaryOp): number {
  switch (op) {
    case '||':
      return 1
    case '&&':
      return 2
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return 3
    case '+':
    case '-':
    case '|':
    case '^':
      return 4
    default:
      return 5
  }
}

function parseUnaryExpr(p: Parser): Expr {
  switch (p.token) {
    case '+':
    case '-':
    case '!':
    case '^':
    case '&':
    case '~':
    case '<-':
    case '*':
      return parsePrefixedExpr(p)
    default:
      return parsePrimaryExpr(p, null)
  }
}

/** Reads unary operators and their operand. In a loop, since there may be many. */
function parsePrefixedExpr(p: Parser): Expr {
  const prefixes: (Mutable<UnaryExpr> | Mutable<StarExpr>)[] = []
  for (;;) {
    const from = p.from
    const x = p.bad(from)
    let prefix: Mutable<UnaryExpr> | Mutable<StarExpr>
    switch (p.token) {
      case '+':
      case '-':
      case '!':
      case '^':
      case '&':
      case '~':
      case '<-':
        prefix = { kind: 'UnaryExpr', from, to: from, op: p.token, x }
        break
      case '*':
        prefix = { kind: 'StarExpr', from, to: from, x }
        break
      default: {
        p.depth += prefixes.length
        let operand = parsePrimaryExpr(p, null)
        p.depth -= prefixes.length
        for (let i = prefixes.length - 1; i >= 0; i--) operand = applied(p, prefixes[i], operand)
        return operand
      }
    }
    p.next()
    if (p.fits(prefixes.length + 1)) prefixes.push(prefix)
  }
}

function applied(p: Parser, prefix: Mutable<UnaryExpr> | Mutable<StarExpr>, x: Expr): Expr {
  if (prefix.kind === 'UnaryExpr' && prefix.op === '<-' && x.kind === 'ChanType')
    return receiving(p, x, prefix.from)
  prefix.x = x
  prefix.to = x.to
  return prefix
}

/**
 * Makes `<- chan T` out of an arrow and a channel type, which so far were read as the receiving from one.
 * spec: "The <- operator associates with the leftmost chan possible": an inner `<-` goes to the next `chan`.
 */
function receiving(p: Parser, type: Expr, arrow: number): Expr {
  let chan = type
  let dir = 'send'
  while (chan.kind === 'ChanType' && dir === 'send') {
    const node: Mutable<typeof chan> = chan
    const ownArrow = node.dir === 'recv' ? node.from : p.text.indexOf('<-', node.from)
    if (node.dir === 'recv') p.errorExpected(node.from, "'chan'")
    dir = node.dir
    node.dir = 'recv'
    node.from = arrow
    arrow = ownArrow
    chan = node.elem
  }
  if (dir === 'send') p.errorExpected(arrow, 'channel type')
  return type
}

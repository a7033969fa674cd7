/** Reads operands and what makes longer ones of them, as go/parser does. */

import type {
  BasicLit,
  CallExpr,
  CompositeLit,
  Expr,
  FuncLit,
  IndexExpr,
  ParenExpr,
  SliceExpr,
} from './ast.ts'
import { parseExpr, parseRhs } from './parseExprs.ts'
import { parseBlock } from './parseStmts.ts'
import { parseType, parseTypeOrNull } from './parseTypes.ts'
import { statementStart } from './parserState.ts'
import type { Mutable, Parser } from './parserState.ts'

/** Reads an operand and what follows it: selectors, indices, calls, literals. `x` is the operand if it was read. */
export function parsePrimaryExpr(p: Parser, x: Expr | null): Expr {
  x ??= parseOperand(p)
  for (let links = 1; ; links++) {
    const next = parseLink(p, x)
    if (next === null) return x
    if (p.fits(links)) x = next
  }
}

/** Reads what makes a longer operand of `x`, if anything does. */
function parseLink(p: Parser, x: Expr): Expr | null {
  switch (p.token) {
    case '.':
      return parseSelector(p, x)
    case '[':
      return parseIndex(p, x)
    case '(':
      return parseCall(p, x)
    case '{': {
      const type = unparen(x)
      switch (type.kind) {
        case 'BadExpr':
        case 'Ident':
        case 'SelectorExpr':
        case 'IndexExpr':
          if (p.exprLev < 0) return null
          break
        case 'ArrayType':
        case 'StructType':
        case 'MapType':
          break
        default:
          return null
      }
      if (type !== x) p.syntaxError(type.from, 'cannot parenthesize type in composite literal')
      return parseCompositeLit(p, x)
    }
    default:
      return null
  }
}

/** Takes the parentheses off. */
export function unparen(x: Expr): Expr {
  while (x.kind === 'ParenExpr') x = x.x
  return x
}

function parseOperand(p: Parser): Expr {
  const from = p.from
  switch (p.token) {
    case 'IDENT':
      return p.ident()
    case 'INT':
    case 'FLOAT':
    case 'IMAG':
    case 'CHAR':
    case 'STRING': {
      const literal: BasicLit = { kind: 'BasicLit', from, to: p.to, token: p.token, text: p.lexeme }
      p.next()
      return literal
    }
    case '(': {
      const paren: Mutable<ParenExpr> = { kind: 'ParenExpr', from, to: from, x: p.bad(from) }
      p.next()
      p.exprLev++
      p.nest(paren, readParen)
      p.exprLev--
      paren.to = p.close(')')
      return paren
    }
    case 'func':
      return parseFuncTypeOrLit(p)
  }
  const type = parseTypeOrNull(p)
  if (type !== null) return type
  p.errorExpected(from, 'operand')
  p.advance(statementStart)
  return p.bad(from)
}

function readParen(p: Parser, paren: Mutable<ParenExpr>): void {
  paren.x = parseRhs(p)
}

function parseFuncTypeOrLit(p: Parser): Expr {
  const type = parseTypeOrNull(p)
  if (type?.kind !== 'FuncType' || !p.is('{')) return type ?? p.bad(p.from)
  p.names++
  p.exprLev++
  const body = parseBlock(p)
  p.exprLev--
  const literal: FuncLit = { kind: 'FuncLit', from: type.from, to: body.to, type, body }
  return literal
}

function parseSelector(p: Parser, x: Expr): Expr {
  p.next()
  if (p.is('IDENT')) {
    const sel = p.ident()
    return { kind: 'SelectorExpr', from: x.from, to: sel.to, x, sel }
  }
  if (p.got('(')) {
    const type = p.got('type') ? null : parseType(p)
    return { kind: 'TypeAssertExpr', from: x.from, to: p.close(')'), x, type }
  }
  const from = p.from
  p.errorExpected(from, 'selector or type assertion')
  if (!p.is('}')) p.next()
  return {
    kind: 'SelectorExpr',
    from: x.from,
    to: from,
    x,
    sel: { kind: 'Ident', from, to: from, name: '_' },
  }
}

function parseIndex(p: Parser, x: Expr): Expr {
  const index: Mutable<IndexExpr> = { kind: 'IndexExpr', from: x.from, to: x.to, x, indices: [] }
  p.next()
  if (p.is(']')) {
    p.errorExpected(p.from, 'operand')
    index.indices = [{ kind: 'BadExpr', from: p.from, to: p.from }]
  } else {
    p.nest(index, readIndices)
  }
  index.to = p.close(']')
  return index
}

function readIndices(p: Parser, index: Mutable<IndexExpr>): void {
  p.exprLev++
  const first = p.is(':') ? null : parseRhs(p)
  if (p.is(':')) {
    readSlice(p, index, first)
  } else {
    const indices = [first!]
    while (p.got(',')) {
      if (!p.is(']') && !p.is('EOF')) indices.push(parseType(p))
    }
    index.indices = indices
  }
  p.exprLev--
}

/** Makes a slice expression of what looked like an index up to the first colon. */
function readSlice(p: Parser, index: Mutable<IndexExpr>, low: Expr | null): void {
  const colons: number[] = []
  const bounds: [low: Expr | null, high: Expr | null, max: Expr | null] = [low, null, null]
  while (p.is(':') && colons.length < 2) {
    colons.push(p.from)
    p.next()
    if (!p.is(':') && !p.is(']') && !p.is('EOF')) bounds[colons.length] = parseRhs(p)
  }
  if (colons.length === 2 && p.is(']')) {
    const names = ['', 'middle', 'final']
    for (const i of [1, 2] as const) {
      if (bounds[i] !== null) continue
      const from = colons[i - 1] + 1
      p.syntaxError(from - 1, `${names[i]} index required in 3-index slice`)
      bounds[i] = { kind: 'BadExpr', from, to: from }
    }
  }
  const [, high, max] = bounds
  const slice: Pick<SliceExpr, 'kind' | 'low' | 'high' | 'max'> = { kind: 'SliceExpr', low, high, max }
  Object.assign(index, slice)
  Reflect.deleteProperty(index, 'indices')
}

function parseCall(p: Parser, fun: Expr): Expr {
  const call: Mutable<CallExpr> = {
    kind: 'CallExpr',
    from: fun.from,
    to: fun.to,
    fun,
    args: [],
    spread: false,
  }
  p.next()
  if (!p.is(')')) p.nest(call, readArgs)
  call.to = p.closeList(')', 'argument list')
  return call
}

function readArgs(p: Parser, call: Mutable<CallExpr>): void {
  const args: Expr[] = []
  p.exprLev++
  while (!p.is(')') && !p.is('EOF') && !call.spread) {
    args.push(parseRhs(p))
    call.spread = p.got('...')
    if (!p.atComma('argument list', ')')) break
    p.next()
  }
  p.exprLev--
  call.args = args
}

function parseCompositeLit(p: Parser, type: Expr | null): Expr {
  const from = type?.from ?? p.from
  const literal: Mutable<CompositeLit> = { kind: 'CompositeLit', from, to: from, type, elts: [], leftOut: 0 }
  p.next()
  p.exprLev++
  if (!p.is('}')) p.nest(literal, readElements)
  p.exprLev--
  literal.to = p.closeList('}', 'composite literal')
  return literal
}

function readElements(p: Parser, literal: Mutable<CompositeLit>): void {
  const elts: Expr[] = []
  const open = literal.type?.kind === 'ArrayType' && literal.type.len?.kind === 'Ellipsis'
  while (!p.is('}') && !p.is('EOF')) {
    const before = p.names
    const element = parseElement(p)
    const isKept =
      p.readBodies || p.names > before || (open && (elts.length > 0 || element.kind === 'KeyValueExpr'))
    if (isKept) elts.push(element)
    else literal.leftOut++
    if (!p.atComma('composite literal', '}')) break
    p.next()
  }
  literal.elts = elts
}

function parseElement(p: Parser): Expr {
  const key = parseValue(p)
  if (!p.got(':')) return key
  const value = parseValue(p)
  return { kind: 'KeyValueExpr', from: key.from, to: value.to, key, value }
}

function parseValue(p: Parser): Expr {
  return p.is('{') ? parseCompositeLit(p, null) : parseExpr(p)
}

/** Reads interface types and unions, as go/parser does. */

import type { Expr, Field, FuncType, Ident, IndexExpr, InterfaceType } from './ast.ts'
import { parseExpr } from './parseExprs.ts'
import { field, parseParameterList, parseSignature } from './parseParams.ts'
import { parseType, parseTypeInstance, parseTypeName, parseTypeOrNull } from './parseTypes.ts'
import { expressionEnd } from './parserState.ts'
import type { Mutable, Parser } from './parserState.ts'

export function parseInterfaceType(p: Parser): Expr {
  const type: Mutable<InterfaceType> = { kind: 'InterfaceType', from: p.from, to: p.to, elems: [] }
  p.expect('interface')
  p.expect('{')
  if (!p.is('}')) p.nest(type, readElems)
  type.to = p.close('}')
  return type
}

function readElems(p: Parser, type: Mutable<InterfaceType>): void {
  const elems: Field[] = []
  for (;;) {
    if (p.is('IDENT')) {
      elems.push(parseMethodOrElem(p))
    } else {
      const first = p.is('~') ? parseTerm(p) : parseTypeOrNull(p)
      if (first === null) break
      elems.push(field([], parseUnion(p, first)))
    }
    p.expectSemi()
  }
  type.elems = elems
}

function parseMethodOrElem(p: Parser): Field {
  const ident = p.ident()
  const x = parseTypeName(p, ident)
  if (x !== ident) return field([], parseUnion(p, p.is('[') ? parseTypeInstance(p, x) : x))
  if (p.is('(')) return parseMethod(p, ident)
  if (p.is('[')) return parseGenericMethodOrInstance(p, ident)
  return field([], parseUnion(p, ident))
}

function parseMethod(p: Parser, name: Ident): Field {
  const from = p.from
  const type: Mutable<FuncType> = {
    kind: 'FuncType',
    from,
    to: from,
    typeParams: null,
    params: [],
    results: [],
  }
  parseSignature(p, type, true)
  return field([name], type)
}

/** Reads `m[T any](…)`, which is not allowed, or `E[T]`, from the bracket on. */
function parseGenericMethodOrInstance(p: Parser, name: Ident): Field {
  const open = p.from
  p.next()
  p.exprLev++
  const first = parseExpr(p)
  p.exprLev--
  if (first.kind === 'Ident' && !p.is(',') && !p.is(']')) {
    parseParameterList(p, first, null, ']', false)
    p.expect(']')
    p.syntaxError(open, 'interface method must have no type parameters')
    return parseMethod(p, name)
  }
  const indices = [first]
  if (p.atComma('type argument list', ']')) {
    p.exprLev++
    p.next()
    while (!p.is(']') && !p.is('EOF')) {
      indices.push(parseType(p))
      if (!p.atComma('type argument list', ']')) break
      p.next()
    }
    p.exprLev--
  }
  const to = p.closeList(']', 'type argument list')
  const instance: IndexExpr = { kind: 'IndexExpr', from: name.from, to, x: name, indices }
  return field([], parseUnion(p, instance))
}

/** Reads the terms that follow `x` in a union. */
export function parseUnion(p: Parser, x: Expr): Expr {
  for (let terms = 1; p.is('|'); terms++) {
    p.next()
    const y = parseTerm(p)
    if (p.fits(terms)) x = { kind: 'BinaryExpr', from: x.from, to: y.to, op: '|', x, y }
  }
  return x
}

/** Reads a type or `~` and a type. */
export function parseTerm(p: Parser): Expr {
  const from = p.from
  if (p.is('~')) {
    p.next()
    const x = parseType(p)
    return { kind: 'UnaryExpr', from, to: x.to, op: '~', x }
  }
  const type = parseTypeOrNull(p)
  if (type !== null) return type
  p.errorExpected(from, '~ term or type')
  p.advance(expressionEnd)
  return p.bad(from)
}

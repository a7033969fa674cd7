/** Reads struct types and the lines in them, as go/parser does. */

import type { BasicLit, Expr, Field, Ident, StructType } from './ast.ts'
import { parseRhs } from './parseExprs.ts'
import { parseQualifiedIdent, parseType, parseTypeOrNull } from './parseTypes.ts'
import { expressionEnd } from './parserState.ts'
import type { Mutable, Parser } from './parserState.ts'

/** Reads `struct { … }`. */
export function parseStructType(p: Parser): StructType {
  const struct: Mutable<StructType> = { kind: 'StructType', from: p.from, to: p.to, fields: [] }
  const outer = p.found
  if (outer !== null) outer.push(struct)
  p.found = null
  p.expect('struct')
  p.expect('{')
  if (startsField(p)) p.nest(struct, readFields)
  struct.to = p.close('}')
  p.found = outer
  return struct
}

function readFields(p: Parser, struct: Mutable<StructType>): void {
  const fields: Field[] = []
  while (startsField(p)) fields.push(parseFieldDecl(p))
  struct.fields = fields
}

/** A parenthesis is no field, but it is read as one for a better message. */
function startsField(p: Parser): boolean {
  return p.is('IDENT') || p.is('*') || p.is('(')
}

/** Reads a line of a struct and the semicolon after it. */
export function parseFieldDecl(p: Parser): Field {
  const from = p.from
  let names: Ident[] = []
  let type: Expr
  switch (p.token) {
    case 'IDENT': {
      const name = p.ident()
      if (p.is('.')) {
        type = parseQualifiedIdent(p, name)
      } else if (p.is('STRING') || p.is(';') || p.is('}')) {
        type = name
      } else {
        names = [name]
        while (p.is(',')) {
          p.next()
          names.push(p.ident())
        }
        if (names.length === 1 && p.is('[')) {
          const read = parseArrayOrInstance(p, name)
          type = read.type
          if (!read.named) names = []
        } else {
          type = parseType(p)
        }
      }
      break
    }
    case '*': {
      p.next()
      let x: Expr
      if (p.is('(')) {
        p.syntaxError(p.from, 'cannot parenthesize embedded type')
        p.next()
        x = parseQualifiedIdent(p, p.ident())
        if (p.is(')')) p.next()
      } else {
        x = parseQualifiedIdent(p, p.ident())
      }
      type = { kind: 'StarExpr', from, to: x.to, x }
      break
    }
    case '(': {
      p.syntaxError(from, 'cannot parenthesize embedded type')
      p.next()
      const star = p.from
      const pointer = p.is('*')
      if (pointer) p.next()
      const x = parseQualifiedIdent(p, p.ident())
      type = pointer ? { kind: 'StarExpr', from: star, to: x.to, x } : x
      if (p.is(')')) p.next()
      break
    }
    default:
      p.errorExpected(from, 'field name or embedded type')
      p.advance(expressionEnd)
      type = p.bad(from)
  }
  let tag: BasicLit | null = null
  if (p.is('STRING')) {
    tag = { kind: 'BasicLit', from: p.from, to: p.to, token: 'STRING', text: p.lexeme }
    p.next()
  }
  p.expectSemi()
  return { kind: 'Field', from, to: tag === null ? type.to : tag.to, names, type, tag }
}

/** Reads what follows `x` from its bracket on: the type of an array called x, or the arguments of a type x. */
export function parseArrayOrInstance(p: Parser, x: Ident): { readonly named: boolean; readonly type: Expr } {
  const open = p.from
  p.expect('[')
  const args: Expr[] = []
  let trailingComma = -1
  if (!p.is(']')) {
    p.exprLev++
    args.push(parseRhs(p))
    while (p.is(',')) {
      const comma = p.from
      p.next()
      if (p.is(']')) {
        trailingComma = comma
        break
      }
      args.push(parseRhs(p))
    }
    p.exprLev--
  }
  const to = p.close(']')

  const len = args[0]
  const elem = len === undefined ? parseType(p) : args.length === 1 ? parseTypeOrNull(p) : null
  if (elem !== null) {
    if (trailingComma >= 0) p.syntaxError(trailingComma, 'unexpected comma; expecting ]')
    return { named: true, type: { kind: 'ArrayType', from: open, to: elem.to, len: len ?? null, elem } }
  }
  return { named: false, type: { kind: 'IndexExpr', from: x.from, to, x, indices: args } }
}

/** Reads types, as go/parser does. */

import type {
  ArrayType,
  ChanType,
  Expr,
  FuncType,
  Ident,
  IndexExpr,
  MapType,
  ParenExpr,
  StarExpr,
} from './ast.ts'
import { parseRhs } from './parseExprs.ts'
import { parseInterfaceType } from './parseInterface.ts'
import { field, parseSignature, parseTypeParameters } from './parseParams.ts'
import { parseStructType } from './parseStruct.ts'
import { expressionEnd } from './parserState.ts'
import type { Mutable, Parser } from './parserState.ts'

/** Reads a type; complains where there is none. */
export function parseType(p: Parser): Expr {
  const type = parseTypeOrNull(p)
  if (type !== null) return type
  const from = p.from
  p.errorExpected(from, 'type')
  p.advance(expressionEnd)
  return p.bad(from)
}

/** Reads a type if one starts here. */
export function parseTypeOrNull(p: Parser): Expr | null {
  switch (p.token) {
    case 'IDENT':
      return parseQualifiedIdent(p, p.ident())
    case '*':
    case '[':
    case 'map':
    case 'chan':
    case '<-':
    case 'func':
      return parsePrefixedType(p)
    case 'struct':
      return parseStructType(p)
    case 'interface':
      return parseInterfaceType(p)
    case '(':
      return parseParenType(p)
    default:
      return null
  }
}

function startsType(p: Parser): boolean {
  switch (p.token) {
    case 'IDENT':
    case '*':
    case '[':
    case 'map':
    case 'chan':
    case '<-':
    case 'func':
    case 'struct':
    case 'interface':
    case '(':
      return true
    default:
      return false
  }
}

/** A type whose last part is a type. */
type Prefix =
  Mutable<StarExpr> | Mutable<ArrayType> | Mutable<MapType> | Mutable<ChanType> | Mutable<FuncType>

/** Reads a type that ends in another one. In a loop, since such chains may be long. */
function parsePrefixedType(p: Parser): Expr {
  const prefixes: Prefix[] = []
  let type: Expr | null = null
  while (type === null) {
    const prefix = parsePrefix(p)
    if (prefix === null) break
    if (prefix.kind === 'FuncType' && (prefix.results.length > 0 || !startsType(p))) type = prefix
    else if (p.fits(prefixes.length + 1)) prefixes.push(prefix)
  }
  p.depth += prefixes.length
  type ??= parseType(p)
  p.depth -= prefixes.length
  for (let i = prefixes.length - 1; i >= 0; i--) type = completed(prefixes[i], type)
  return type
}

function completed(prefix: Prefix, type: Expr): Expr {
  switch (prefix.kind) {
    case 'StarExpr':
      prefix.x = type
      break
    case 'ArrayType':
    case 'ChanType':
      prefix.elem = type
      break
    case 'MapType':
      prefix.value = type
      break
    case 'FuncType':
      prefix.results = [field([], type)]
  }
  prefix.to = type.to
  return prefix
}

function parsePrefix(p: Parser): Prefix | null {
  const from = p.from
  switch (p.token) {
    case '*':
      p.next()
      return { kind: 'StarExpr', from, to: from, x: p.bad(from) }
    case '[':
      p.next()
      return parseArrayPrefix(p, from, null)
    case 'map': {
      const map: Mutable<MapType> = { kind: 'MapType', from, to: from, key: p.bad(from), value: p.bad(from) }
      p.next()
      p.expect('[')
      p.nest(map, readKey)
      p.expect(']')
      return map
    }
    case 'chan': {
      p.next()
      const send = p.is('<-')
      if (send) p.next()
      return { kind: 'ChanType', from, to: from, dir: send ? 'send' : 'both', elem: p.bad(from) }
    }
    case '<-':
      p.next()
      p.expect('chan')
      return { kind: 'ChanType', from, to: from, dir: 'recv', elem: p.bad(from) }
    case 'func':
      return parseFuncPrefix(p)
    default:
      return null
  }
}

function readKey(p: Parser, map: Mutable<MapType>): void {
  map.key = parseType(p)
}

/** Reads `len]` of an array type, past the bracket that opens at `from`; `len` may have been read. */
function parseArrayPrefix(p: Parser, from: number, len: Expr | null): Mutable<ArrayType> {
  const array: Mutable<ArrayType> = { kind: 'ArrayType', from, to: from, len, elem: p.bad(from) }
  if (len === null) {
    if (p.is('...')) {
      array.len = { kind: 'Ellipsis', from: p.from, to: p.to, elem: null }
      p.next()
    } else if (!p.is(']')) {
      array.len = p.bad(p.from)
      p.nest(array, readLen)
    }
  }
  if (p.is(',')) {
    p.syntaxError(p.from, 'unexpected comma; expecting ]')
    p.next()
  }
  p.expect(']')
  return array
}

function readLen(p: Parser, array: Mutable<ArrayType>): void {
  p.exprLev++
  array.len = parseRhs(p)
  p.exprLev--
}

/** Reads an array or slice type past its opening bracket. */
export function parseArrayType(p: Parser, from: number, len: Expr | null): Expr {
  return completed(parseArrayPrefix(p, from, len), parseType(p))
}

/** Reads a function type but for a result that is not in parentheses. */
function parseFuncPrefix(p: Parser): Mutable<FuncType> {
  const from = p.from
  const func: Mutable<FuncType> = {
    kind: 'FuncType',
    from,
    to: from,
    typeParams: null,
    params: [],
    results: [],
  }
  p.next()
  if (p.is('[')) {
    const open = p.from
    parseTypeParameters(p, func)
    if (func.typeParams !== null) p.syntaxError(open, 'function type must have no type parameters')
    func.typeParams = null
  }
  parseSignature(p, func, false)
  return func
}

/** Reads what may follow a name in a type: a selector and type arguments. */
export function parseQualifiedIdent(p: Parser, ident: Ident): Expr {
  const name = parseTypeName(p, ident)
  return p.is('[') ? parseTypeInstance(p, name) : name
}

export function parseTypeName(p: Parser, ident: Ident): Expr {
  if (!p.is('.')) return ident
  p.next()
  const sel = p.ident()
  return { kind: 'SelectorExpr', from: ident.from, to: sel.to, x: ident, sel }
}

export function parseTypeInstance(p: Parser, x: Expr): Expr {
  const instance: Mutable<IndexExpr> = { kind: 'IndexExpr', from: x.from, to: x.to, x, indices: [] }
  p.expect('[')
  const empty = p.is(']') || p.is('EOF')
  if (empty) instance.indices = [p.bad(p.from)]
  else p.nest(instance, readTypeArgs)
  const close = p.from
  instance.to = p.closeList(']', 'type argument list')
  if (empty) p.errorExpected(close, 'type argument list')
  return instance
}

function readTypeArgs(p: Parser, instance: Mutable<IndexExpr>): void {
  const args: Expr[] = []
  p.exprLev++
  while (!p.is(']') && !p.is('EOF')) {
    args.push(parseType(p))
    if (!p.atComma('type argument list', ']')) break
    p.next()
  }
  p.exprLev--
  instance.indices = args
}

function parseParenType(p: Parser): Expr {
  const paren: Mutable<ParenExpr> = { kind: 'ParenExpr', from: p.from, to: p.to, x: p.bad(p.from) }
  p.next()
  p.nest(paren, readParenType)
  paren.to = p.close(')')
  return paren
}

function readParenType(p: Parser, paren: Mutable<ParenExpr>): void {
  paren.x = parseType(p)
}

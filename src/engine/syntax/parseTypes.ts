/** Reads types, as go/parser does. */

import type {
  ArrayType,
  BasicLit,
  ChanType,
  Expr,
  Field,
  FuncType,
  Ident,
  IndexExpr,
  InterfaceType,
  MapType,
  ParenExpr,
  StarExpr,
  StructType, // prettier-ignore
} from './ast.ts'
import { parseExpr, parseRhs } from './parseExprs.ts'
import { parseParameterList, parseSignature, parseTypeParameters } from './parseParams.ts'
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

function parseTypeName(p: Parser, ident: Ident): Expr {
  if (!p.is('.')) return ident
  p.next()
  const sel = p.ident()
  return { kind: 'SelectorExpr', from: ident.from, to: sel.to, x: ident, sel }
}

function parseTypeInstance(p: Parser, x: Expr): Expr {
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

function parseInterfaceType(p: Parser): Expr {
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

/** A line without a tag. */
export function field(names: readonly Ident[], type: Expr): Field {
  return { kind: 'Field', from: names[0]?.from ?? type.from, to: type.to, names, type, tag: null }
}

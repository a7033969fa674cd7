/** Reads declarations, as go/parser does; generic methods as Go 1.27 has them. */

import type {
  BadDecl,
  BinaryExpr,
  Decl,
  Expr,
  FuncDecl,
  FuncType,
  GenDecl,
  Ident,
  ImportSpec,
  Spec,
  TypeSpec,
  ValueSpec,
} from './ast.ts'
import { parseBinaryExpr, parseExprList } from './parseExprs.ts'
import { parsePrimaryExpr } from './parseOperand.ts'
import { parseParameterList, parseReceiver, parseSignature, parseTypeParameters } from './parseParams.ts'
import { parseBlock } from './parseStmts.ts'
import { parseArrayType, parseType, parseTypeOrNull } from './parseTypes.ts'
import { expressionEnd } from './parserState.ts'
import type { Mutable, Parser } from './parserState.ts'
import { isLiteral } from './token.ts'
import type { Token } from './token.ts'

/** Reads a declaration; where there is none, complains and skips to a token of `sync`. */
export function parseDecl(p: Parser, sync: ReadonlySet<Token>): Decl {
  switch (p.token) {
    case 'import':
    case 'const':
    case 'type':
    case 'var':
      return parseGenDecl(p, p.token)
    case 'func':
      return parseFuncDecl(p)
    default: {
      const from = p.from
      p.errorExpected(from, 'declaration')
      p.advance(sync)
      const bad: BadDecl = { kind: 'BadDecl', from, to: Math.max(from, p.prevTo) }
      return bad
    }
  }
}

/** Reads the declaration that `token` opens. */
export function parseGenDecl(p: Parser, token: GenDecl['token']): GenDecl {
  const from = p.from
  const outer = p.found
  p.found = null
  const specs: Spec[] = []
  let to: number
  p.next()
  if (p.got('(')) {
    while (!p.is(')') && !p.is('EOF')) specs.push(parseSpec(p, token))
    to = p.close(')')
    p.expectSemi()
  } else {
    const spec = parseSpec(p, token)
    specs.push(spec)
    to = spec.to
  }
  p.found = outer
  const decl: GenDecl = { kind: 'GenDecl', from, to, token, specs }
  if (outer !== null) outer.push(decl)
  return decl
}

function parseSpec(p: Parser, token: GenDecl['token']): Spec {
  switch (token) {
    case 'import':
      return parseImportSpec(p)
    case 'type':
      return parseTypeSpec(p)
    case 'const':
    case 'var':
      return parseValueSpec(p, token)
  }
}

function parseImportSpec(p: Parser): ImportSpec {
  const start = p.from
  let name: Ident | null = null
  if (p.is('IDENT')) {
    name = p.ident()
  } else if (p.got('.')) {
    name = { kind: 'Ident', from: start, to: p.prevTo, name: '.' }
  }
  const from = p.from
  let to = from
  let text = ''
  if (p.is('STRING')) {
    text = p.lexeme
    to = p.to
    p.next()
  } else if (isLiteral(p.token)) {
    p.syntaxError(from, 'import path must be a string')
    p.next()
  } else {
    p.syntaxError(from, 'missing import path')
    p.advance(expressionEnd)
  }
  p.expectSemi()
  return {
    kind: 'ImportSpec',
    from: start,
    to,
    name,
    path: { kind: 'BasicLit', from, to, token: 'STRING', text },
  }
}

function parseValueSpec(p: Parser, token: 'const' | 'var'): ValueSpec {
  const first = p.ident()
  const names = [first]
  while (p.got(',')) names.push(p.ident())
  let type: Expr | null = null
  let values: Expr[] = []
  if (token === 'var') {
    if (!p.is('=')) type = parseType(p)
    if (p.got('=')) values = parseExprList(p, true)
  } else if (!p.is('EOF') && !p.is(';') && !p.is(')')) {
    type = parseTypeOrNull(p)
    if (p.got('=')) values = parseExprList(p, true)
  }
  p.expectSemi()
  const last = values.at(-1) ?? type ?? names.at(-1)!
  return { kind: 'ValueSpec', from: first.from, to: last.to, names, type, values }
}

function parseTypeSpec(p: Parser): TypeSpec {
  const name = p.ident()
  const type: Expr = { kind: 'BadExpr', from: name.to, to: name.to }
  const spec: Mutable<TypeSpec> = { kind: 'TypeSpec', from: name.from, to: name.to, name, typeParams: null, alias: false, type } // prettier-ignore
  const open = p.from
  if (!p.got('[')) {
    spec.alias = p.got('=')
    spec.type = parseType(p)
  } else if (!p.is('IDENT')) {
    spec.type = parseArrayType(p, open, null)
  } else {
    // An array type or type parameters. Neither an index nor a slice can be a length, so a name and `[`
    // are a type parameter and its constraint; else what follows is read as an expression, then judged.
    let x: Expr = p.ident()
    if (!p.is('[')) {
      p.exprLev++
      x = parseBinaryExpr(p, parsePrimaryExpr(p, x), 1)
      p.exprLev--
    }
    const param = splitParam(p, x, p.is(','))
    if (param !== null && (param.type !== null || !p.is(']'))) {
      spec.typeParams = parseParameterList(p, param.name, param.type, ']', false)
      p.expect(']')
      spec.alias = p.got('=')
      spec.type = parseType(p)
    } else {
      spec.type = parseArrayType(p, open, x)
    }
  }
  spec.to = spec.type.to
  p.expectSemi()
  return spec
}

/**
 * Splits an expression into the name and the constraint of a type parameter: `P *C`, `P (C)`, `P *C|D`. Where it
 * could be an array length as well only if `force`. Null if it cannot be split; a lone name has no constraint.
 */
function splitParam(
  p: Parser,
  x: Expr,
  force: boolean,
): { readonly name: Ident; readonly type: Expr | null } | null {
  if (x.kind === 'Ident') return { name: x, type: null }
  const unions: BinaryExpr[] = []
  while (x.kind === 'BinaryExpr' && x.op === '|') {
    force ||= isTypeElem(x.y)
    unions.push(x)
    x = x.x
  }
  let name: Expr
  let type: Expr
  if (x.kind === 'BinaryExpr' && x.op === '*') {
    if (!force && !isTypeElem(x.y)) return null
    name = x.x
    type = { kind: 'StarExpr', from: p.text.indexOf('*', name.to), to: x.to, x: x.y }
  } else if (x.kind === 'CallExpr' && x.args.length === 1 && !x.spread) {
    if (!force && !isTypeElem(x.args[0])) return null
    name = x.fun
    type = { kind: 'ParenExpr', from: p.text.indexOf('(', name.to), to: x.to, x: x.args[0] }
  } else {
    return null
  }
  if (name.kind !== 'Ident') return null
  for (const union of unions.toReversed()) type = { ...union, from: type.from, x: type }
  return { name, type }
}

/** Whether it can only be a type, or a union or `~` of types. */
function isTypeElem(x: Expr): boolean {
  const open = [x]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    switch (next.kind) {
      case 'ArrayType':
      case 'StructType':
      case 'FuncType':
      case 'InterfaceType':
      case 'MapType':
      case 'ChanType':
        return true
      case 'BinaryExpr':
        open.push(next.x, next.y)
        break
      case 'UnaryExpr':
        if (next.op === '~') return true
        break
      case 'ParenExpr':
        open.push(next.x)
    }
  }
  return false
}

function parseFuncDecl(p: Parser): FuncDecl {
  const from = p.from
  p.next()
  const recv = p.is('(') ? parseReceiver(p) : null
  const name = p.ident()
  const type: Mutable<FuncType> = {
    kind: 'FuncType',
    from,
    to: from,
    typeParams: null,
    params: [],
    results: [],
  }
  if (p.is('[')) parseTypeParameters(p, type)
  parseSignature(p, type, true)
  let body = null
  if (p.is('{')) {
    body = parseBlock(p)
    p.expectSemi()
  } else if (p.got(';')) {
    if (p.is('{')) {
      p.syntaxError(p.from, 'unexpected semicolon or newline before {')
      body = parseBlock(p)
      p.expectSemi()
    }
  } else {
    p.expectSemi()
  }
  return { kind: 'FuncDecl', from, to: body === null ? type.to : body.to, recv, name, type, body }
}

/** Reads parameters, results and type parameters, as go/parser does. */

import type { Expr, Field, FuncType, Ident, TypeSpec } from './ast.ts'
import { parseTerm, parseUnion } from './parseInterface.ts'
import { parseArrayOrInstance } from './parseStruct.ts'
import { parseQualifiedIdent, parseType, parseTypeOrNull } from './parseTypes.ts'
import { expressionEnd } from './parserState.ts'
import type { Mutable, Parser } from './parserState.ts'

/**
 * Reads parameters and results into `func`; a result without parentheses only with `bareResult`.
 * A type in a chain reads that one itself.
 */
export function parseSignature(p: Parser, func: Mutable<FuncType>, bareResult: boolean): void {
  parseParameters(p, func)
  if (p.is('(')) {
    p.next()
    if (!p.is(')')) p.nest(func, readResults)
    func.to = p.close(')')
  } else if (bareResult) {
    const type = parseTypeOrNull(p)
    if (type !== null) {
      func.results = [field([], type)]
      func.to = type.to
    }
  }
}

function parseParameters(p: Parser, func: Mutable<FuncType>): void {
  p.expect('(')
  if (!p.is(')')) p.nest(func, readParams)
  func.to = p.close(')')
}

function readParams(p: Parser, func: Mutable<FuncType>): void {
  func.params = parseParameterList(p, null, null, ')', true)
}

function readResults(p: Parser, func: Mutable<FuncType>): void {
  func.results = parseParameterList(p, null, null, ')', false)
}

/** Reads the list in parentheses before a method's name. */
export function parseReceiver(p: Parser): readonly Field[] {
  const recv = { params: [] as readonly Field[] }
  p.expect('(')
  if (!p.is(')')) p.nest(recv, readReceiver)
  p.expect(')')
  return recv.params
}

function readReceiver(p: Parser, recv: { params: readonly Field[] }): void {
  recv.params = parseParameterList(p, null, null, ')', true)
}

/** Reads a type parameter list in brackets; leaves null where it is empty, which is an error. */
export function parseTypeParameters(p: Parser, node: Mutable<FuncType> | Mutable<TypeSpec>): void {
  p.expect('[')
  const empty = p.is(']')
  if (!empty) {
    node.typeParams = []
    p.nest(node, readTypeParams)
  }
  const close = p.from
  p.expect(']')
  if (empty) p.syntaxError(close, 'empty type parameter list')
}

function readTypeParams(p: Parser, node: Mutable<FuncType> | Mutable<TypeSpec>): void {
  node.typeParams = parseParameterList(p, null, null, ']', false)
}

/** A parameter as written: whether a lone name is a type or a parameter the rest of the list decides. */
interface Param {
  name: Ident | null
  type: Expr | null
}

/**
 * Reads a list up to `closing`; of the first parameter the name or name and type may have been read.
 * `dots` allows `...` with the last one.
 */
export function parseParameterList(
  p: Parser,
  name0: Ident | null,
  type0: Expr | null,
  closing: ')' | ']',
  dots: boolean,
): readonly Field[] {
  const typeParams = closing === ']'
  const from = name0?.from ?? type0?.from ?? p.from
  const list: Param[] = []
  while (name0 !== null || (!p.is(closing) && !p.is('EOF'))) {
    const param: Param =
      type0 === null
        ? parseParam(p, name0, typeParams)
        : { name: name0, type: typeParams ? parseUnion(p, type0) : type0 }
    name0 = null
    type0 = null
    if (param.name !== null || param.type !== null) list.push(param)
    if (!p.atComma('parameter list', closing)) break
    p.next()
  }
  if (list.length === 0) return []

  const named = list.filter((param) => param.name !== null && param.type !== null).length
  if (named === 0) nameNone(p, list, typeParams, from)
  else if (named !== list.length) nameAll(p, list, typeParams)
  checkDots(p, list, dots)
  return named === 0 ? list.map((param) => field([], param.type!)) : groupByType(list)
}

function parseParam(p: Parser, name: Ident | null, typeParams: boolean): Param {
  const param: Param = { name: null, type: null }
  if (name === null && typeParams && p.is('~')) {
    param.type = parseUnion(p, parseTerm(p))
    return param
  }
  if (name !== null || p.is('IDENT')) {
    param.name = name ?? p.ident()
    switch (p.token) {
      case 'IDENT':
      case '*':
      case '<-':
      case 'func':
      case 'chan':
      case 'map':
      case 'struct':
      case 'interface':
      case '(':
        param.type = parseType(p)
        break
      case '[': {
        const { named, type } = parseArrayOrInstance(p, param.name)
        param.type = type
        if (!named) param.name = null
        break
      }
      case '...':
        param.type = parseDots(p)
        return param
      case '.':
        param.type = parseQualifiedIdent(p, param.name)
        param.name = null
        break
      case '~':
        if (typeParams) param.type = parseUnion(p, parseTerm(p))
        return param
      case '|':
        if (typeParams) {
          param.type = parseUnion(p, param.name)
          param.name = null
        }
        return param
    }
  } else if (p.is('...')) {
    param.type = parseDots(p)
    return param
  } else {
    param.type = parseTypeOrNull(p)
    if (param.type === null) {
      p.errorExpected(p.from, "')'")
      p.advance(expressionEnd)
    }
  }
  if (typeParams && param.type !== null) param.type = parseUnion(p, param.type)
  return param
}

function parseDots(p: Parser): Expr {
  const from = p.from
  p.next()
  const elem = parseType(p)
  return { kind: 'Ellipsis', from, to: elem.to, elem }
}

/** No parameter has both: what looked like names are types. */
function nameNone(p: Parser, list: Param[], typeParams: boolean, from: number): void {
  const typed = list.some((param) => param.type !== null)
  for (const param of list) {
    param.type ??= param.name
    param.name = null
  }
  if (!typeParams) return
  if (!typed) p.syntaxError(p.from, 'missing type constraint')
  else p.syntaxError(from, missingName(list))
}

/** Some have both, so all must: a name without a type has the type of the next. */
function nameAll(p: Parser, list: Param[], typeParams: boolean): void {
  const allTypesNamed = list.every((param) => param.type === null || param.name !== null)
  let errorAt = -1
  let type: Expr | null = null
  for (const param of list.toReversed()) {
    if (param.type !== null) {
      type = param.type
      if (param.name === null) {
        errorAt = type.from
        param.name = { kind: 'Ident', from: errorAt, to: errorAt, name: '_' }
      }
    } else if (type !== null) {
      param.type = type
    } else {
      errorAt = param.name!.from
      param.type = { kind: 'BadExpr', from: errorAt, to: Math.max(errorAt, p.prevTo) }
    }
  }
  if (errorAt < 0) return
  if (allTypesNamed) p.syntaxError(p.from, typeParams ? 'missing type constraint' : 'missing parameter type')
  else p.syntaxError(errorAt, typeParams ? missingName(list) : 'missing parameter name')
}

function missingName(list: readonly Param[]): string {
  return `missing type parameter name${list.length === 1 ? ' or invalid array length' : ''}`
}

/** Complains about the first `...` that is not allowed; its type is unreadable then. */
function checkDots(p: Parser, list: Param[], dots: boolean): void {
  let first = true
  list.forEach((param, i) => {
    const { type } = param
    if (type?.kind !== 'Ellipsis' || (dots && i === list.length - 1)) return
    if (first) p.syntaxError(type.from, dots ? 'can only use ... with final parameter' : 'invalid use of ...')
    first = false
    param.type = { kind: 'BadExpr', from: type.from, to: type.to }
  })
}

/** One field for all names that stand before one type. */
function groupByType(list: readonly Param[]): readonly Field[] {
  const fields: Field[] = []
  let names: Ident[] = []
  list.forEach((param, i) => {
    names.push(param.name!)
    if (list[i + 1]?.type === param.type) return
    fields.push(field(names, param.type!))
    names = []
  })
  return fields
}

/** A line without a tag. */
export function field(names: readonly Ident[], type: Expr): Field {
  return { kind: 'Field', from: names[0]?.from ?? type.from, to: type.to, names, type, tag: null }
}

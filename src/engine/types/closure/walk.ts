/** Walks type expressions and what array lengths are made of, and tells what every name in them refers to. */

import type { CallExpr, Expr, Field, Ident, IndexExpr, SelectorExpr } from '../../syntax/ast.ts'
import { exprString } from '../../syntax/exprString.ts'
import { lookup, type Env } from '../scope.ts'
import { embeddedName } from '../structFields.ts'
import type { Edit } from './edits.ts'
import type { Role } from './standIns.ts'

/** Deeper expressions are given up: what walks them recurses. */
const maxDepth = 1000

/** How an expression is read. */
export interface Reading {
  readonly env: Env
  readonly role: Role
  /** The size of the type counts: no pointer, slice, map, channel, function or interface lies on the way to it. */
  readonly direct: boolean
  /** Names that are declared around it and in no scope: those of a receiver's type parameters. */
  readonly bound: ReadonlySet<string>
  /** Where names are replaced is added here. */
  readonly edits: Edit[]
}

/** What there is to do about the names found. */
export interface Visitor {
  /**
   * A name by itself, or `p.Name`; `whole` is the instance of the generic type that it names, or itself.
   * True where something stands in place of the whole, which then is not walked.
   */
  readonly name: (expr: Ident | SelectorExpr, whole: Expr, reading: Reading) => boolean
  /** An array length; true where another stands in its place, and it is not walked. */
  readonly length: (expr: Expr, reading: Reading) => boolean
  readonly call: (expr: CallExpr, reading: Reading) => void
  /** An embedded field whose type has got another name. */
  readonly embedded: (name: Ident, now: string, env: Env) => void
  readonly refuse: (why: string) => void
}

export function walkExpr(root: Expr, reading: Reading, visitor: Visitor): void {
  walk(root, reading, 0)

  function walk(expr: Expr, r: Reading, depth: number): void {
    if (depth > maxDepth) return visitor.refuse('It is nested too deep.')
    const same = (e: Expr): void => walk(e, r, depth + 1)
    const apart = (e: Expr): void => walk(e, { ...r, role: 'type', direct: false }, depth + 1)
    const value = (e: Expr): void => walk(e, { ...r, role: 'value', direct: true }, depth + 1)
    const type = (e: Expr): void => walk(e, { ...r, role: 'type' }, depth + 1)
    const constraint = (e: Expr): void => walk(e, { ...r, role: 'constraint', direct: false }, depth + 1)
    switch (expr.kind) {
      case 'Ident':
        visitor.name(expr, expr, r)
        return
      case 'SelectorExpr':
        if (expr.x.kind === 'Ident') visitor.name(expr, expr, r)
        else same(expr.x)
        return
      case 'IndexExpr':
        instance(expr, r, same)
        return
      case 'ParenExpr':
      case 'UnaryExpr':
        same(expr.x)
        return
      case 'BinaryExpr':
        same(expr.x)
        same(expr.y)
        return
      case 'StarExpr':
        if (r.role === 'value') same(expr.x)
        else apart(expr.x)
        return
      case 'ArrayType':
        if (expr.len === null) apart(expr.elem)
        else {
          if (expr.len.kind === 'Ellipsis' || !visitor.length(expr.len, r)) value(expr.len)
          type(expr.elem)
        }
        return
      case 'Ellipsis':
        if (expr.elem !== null) same(expr.elem)
        return
      case 'MapType':
        apart(expr.key)
        apart(expr.value)
        return
      case 'ChanType':
        apart(expr.elem)
        return
      case 'FuncType':
        for (const field of [...expr.params, ...expr.results]) apart(field.type)
        return
      case 'InterfaceType':
        for (const { names, type } of expr.elems) (names.length > 0 ? apart : constraint)(type)
        return
      case 'StructType':
        for (const field of expr.fields) structField(field, r, type)
        return
      case 'CompositeLit':
        if (expr.type !== null) type(expr.type)
        for (const elt of expr.elts) value(elt)
        return
      case 'KeyValueExpr':
        // the key of a struct's field refers to nothing
        if (expr.key.kind !== 'Ident' || lookup(r.env, expr.key.name, expr.key.from)?.kind === 'const')
          same(expr.key)
        same(expr.value)
        return
      case 'CallExpr':
        visitor.call(expr, r)
        same(expr.fun)
        for (const arg of expr.args) value(arg)
        return
      case 'SliceExpr':
        for (const e of [expr.x, expr.low, expr.high, expr.max]) if (e !== null) same(e)
        return
      case 'TypeAssertExpr':
        same(expr.x)
        if (expr.type !== null) type(expr.type)
        return
      case 'BasicLit':
        return
      case 'FuncLit':
      case 'BadExpr':
        return visitor.refuse(`It depends on ${exprString(expr)}.`)
    }
  }

  function instance(expr: IndexExpr, r: Reading, same: (e: Expr) => void): void {
    const { x } = expr
    if (x.kind === 'Ident' || (x.kind === 'SelectorExpr' && x.x.kind === 'Ident')) {
      if (visitor.name(x, r.role === 'value' ? x : expr, r)) return
    } else same(x)
    expr.indices.forEach(same)
  }

  /** spec: "The unqualified type name acts as the field name" of an embedded field */
  function structField({ names, type }: Field, r: Reading, walkType: (e: Expr) => void): void {
    const before = r.edits.length
    walkType(type)
    const name = names.length === 0 ? embeddedName(type) : null
    if (name === null) return
    const edit = r.edits.slice(before).find(({ from, to }) => from <= name.from && to >= name.to)
    if (edit !== undefined) visitor.embedded(name, edit.text.slice(edit.text.lastIndexOf('.') + 1), r.env)
  }
}

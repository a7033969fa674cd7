/** An expression as the compiler's messages print it, on one line. gc: cmd/compile/internal/syntax/printer.go, ShortForm */

import type { Expr, Field } from './ast.ts'

/** What is nested deeper is written `…`. */
const maxDepth = 50

export function exprString(expr: Expr): string {
  return print(expr, 0)
}

function print(e: Expr, depth: number): string {
  if (depth > maxDepth) return '…'
  const p = (x: Expr): string => print(x, depth + 1)
  const list = (xs: readonly Expr[]): string => xs.map(p).join(', ')
  switch (e.kind) {
    case 'Ident':
      return e.name
    case 'BasicLit':
      return e.text
    case 'BadExpr':
      return '_'
    case 'CompositeLit':
      return `${e.type ? p(e.type) : ''}{${e.elts.length + e.leftOut > 0 ? '…' : ''}}`
    case 'KeyValueExpr':
      return `${p(e.key)}: ${p(e.value)}`
    case 'FuncLit':
      return `func${signature(e.type.params, e.type.results, depth)} {…}`
    case 'ParenExpr':
      return `(${p(e.x)})`
    case 'SelectorExpr':
      return `${p(e.x)}.${e.sel.name}`
    case 'IndexExpr':
      return `${p(e.x)}[${list(e.indices)}]`
    case 'SliceExpr':
      return `${p(e.x)}[${e.low ? p(e.low) : ''}:${e.high ? p(e.high) : ''}${e.max ? ':' + p(e.max) : ''}]`
    case 'TypeAssertExpr':
      return `${p(e.x)}.(${e.type ? p(e.type) : 'type'})`
    case 'CallExpr':
      return `${p(e.fun)}(${list(e.args)}${e.spread ? '...' : ''})`
    case 'StarExpr':
      return '*' + p(e.x)
    case 'UnaryExpr':
      return e.op + p(e.x)
    case 'BinaryExpr':
      return `${p(e.x)} ${e.op} ${p(e.y)}`
    case 'ArrayType':
      return `[${e.len ? p(e.len) : ''}]${p(e.elem)}`
    case 'Ellipsis':
      return '...' + (e.elem ? p(e.elem) : '')
    case 'StructType':
      return e.fields.length > 0 ? 'struct{…}' : 'struct{}'
    case 'FuncType':
      return 'func' + signature(e.params, e.results, depth)
    case 'InterfaceType':
      return e.elems.length > 0 ? 'interface{…}' : 'interface{}'
    case 'MapType':
      return `map[${p(e.key)}]${p(e.value)}`
    case 'ChanType':
      return (e.dir === 'recv' ? '<-chan ' : e.dir === 'send' ? 'chan<- ' : 'chan ') + p(e.elem)
  }
}

function signature(params: readonly Field[], results: readonly Field[], depth: number): string {
  const list = (fields: readonly Field[]): string =>
    fields
      .map(
        (f) =>
          (f.names.length > 0 ? f.names.map((n) => n.name).join(', ') + ' ' : '') + print(f.type, depth + 1),
      )
      .join(', ')
  if (results.length === 0) return `(${list(params)})`
  const bare = results.length === 1 && results[0].names.length === 0
  return `(${list(params)}) ${bare ? list(results) : `(${list(results)})`}`
}

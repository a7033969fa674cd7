/** The nodes that a node of the syntax tree is made of. */

import type { Comment, Decl, Expr, Field, File, Spec, Stmt } from './ast.ts'

export type Node = File | Comment | Decl | Spec | Field | Expr | Stmt

/** By kind, the properties that hold nodes, in the order of go/ast's Walk. */
const properties: Readonly<Record<Node['kind'], readonly string[]>> = {
  File: ['name', 'decls'],
  Comment: [],
  GenDecl: ['specs'],
  FuncDecl: ['recv', 'name', 'type', 'body'],
  BadDecl: [],
  ImportSpec: ['name', 'path'],
  TypeSpec: ['name', 'typeParams', 'type'],
  ValueSpec: ['names', 'type', 'values'],
  Field: ['names', 'type', 'tag'],
  BadExpr: [],
  Ident: [],
  BasicLit: [],
  CompositeLit: ['type', 'elts'],
  KeyValueExpr: ['key', 'value'],
  FuncLit: ['type', 'body'],
  ParenExpr: ['x'],
  SelectorExpr: ['x', 'sel'],
  IndexExpr: ['x', 'indices'],
  SliceExpr: ['x', 'low', 'high', 'max'],
  TypeAssertExpr: ['x', 'type'],
  CallExpr: ['fun', 'args'],
  StarExpr: ['x'],
  UnaryExpr: ['x'],
  BinaryExpr: ['x', 'y'],
  ArrayType: ['len', 'elem'],
  Ellipsis: ['elem'],
  StructType: ['fields'],
  FuncType: ['typeParams', 'params', 'results'],
  InterfaceType: ['elems'],
  MapType: ['key', 'value'],
  ChanType: ['elem'],
  Block: ['stmts'],
  BadStmt: [],
  EmptyStmt: [],
  DeclStmt: ['decl'],
  LabeledStmt: ['label', 'stmt'],
  ExprStmt: ['x'],
  SendStmt: ['chan', 'value'],
  IncDecStmt: ['x'],
  AssignStmt: ['lhs', 'rhs'],
  GoStmt: ['call'],
  DeferStmt: ['call'],
  ReturnStmt: ['results'],
  BranchStmt: ['label'],
  IfStmt: ['init', 'cond', 'body', 'else'],
  CaseClause: ['list', 'body'],
  SwitchStmt: ['init', 'tag', 'body'],
  TypeSwitchStmt: ['init', 'assign', 'body'],
  CommClause: ['comm', 'body'],
  SelectStmt: ['body'],
  ForStmt: ['init', 'cond', 'post', 'body'],
  RangeStmt: ['key', 'value', 'x', 'body'],
}

/** The children of a node in the order of go/ast; of a body that was passed over, what was found in it. */
export function childrenOf(node: Node): Node[] {
  if (node.kind === 'Block' && node.stmts === null) return [...node.found]
  const children: Node[] = []
  for (const property of properties[node.kind]) {
    const value = (node as unknown as Readonly<Record<string, Node | readonly Node[] | null>>)[property]
    if (value === null || value === undefined) continue
    if ('kind' in value) children.push(value)
    // one by one: a literal may have more elements than a call takes arguments
    else for (const child of value) children.push(child)
  }
  return children
}

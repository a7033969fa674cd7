/** What the calls of `unsafe.Sizeof`, `Alignof` and `Offsetof` in the source come to on the target. */

import { childrenOf, type Node } from '../syntax/children.ts'
import type {
  AssignStmt,
  CallExpr,
  CaseClause,
  Expr,
  Field,
  FuncType,
  TypeSwitchStmt,
} from '../syntax/ast.ts'
import type { Checker, Unit } from '../types/checker.ts'
import { declare, declaredObjects, declareTypeParams, varObject } from '../types/collect.ts'
import { toInt } from '../types/constant.ts'
import { declareReceiver, declareVars } from '../types/signature.ts'
import { evaluate } from '../types/evaluate.ts'
import type { Program } from '../types/program.ts'
import { openScope, type Env } from '../types/scope.ts'
import { nodesWithCalls } from './nodesWithCalls.ts'
import { isTypeWritten, methodsOf, type Methods } from './writtenType.ts'

export interface UnsafeValue {
  /** Path of the file. */
  readonly file: string
  /** Where the call ends in its text. */
  readonly at: number
  /** Bytes. */
  readonly value: number
}

/** What is nested deeper is not looked at. */
const maxDepth = 300

/**
 * The calls whose operand has its type written in the source, in the order of the text: the others are left out, and
 * those that Go makes no constant of. To be asked last: what it finds wrong on its way is not reported.
 */
export function unsafeValues({ checker, packages }: Program): readonly UnsafeValue[] {
  const values: UnsafeValue[] = []
  const units = packages.flatMap(({ pkg }) => pkg.units.filter(mayCall))
  if (units.length === 0) return values
  const methods = methodsOf(packages.map(({ pkg }) => pkg))
  const silent: Checker = { ...checker, diagnostics: [], deferred: [], path: [], onInstance: null }
  for (const unit of units) addValues(silent, unit, methods, values)
  return values
}

/** A file that `go build` is given has to import the package. */
function mayCall({ importing, dotUnsafe, imports }: Unit): boolean {
  if (!importing || dotUnsafe) return true
  for (const { path } of imports.values()) if (path === 'unsafe') return true
  return false
}

function addValues(checker: Checker, unit: Unit, methods: () => Methods, values: UnsafeValue[]): void {
  const top: Env = { checker, unit, scope: unit.pkg.scope, body: null, iota: null, errorAt: null }

  function visit(env: Env, node: Node, depth: number): void {
    if (depth > maxDepth) return
    const inner = depth + 1
    const visitAll = (env: Env, nodes: readonly (Node | null)[]): void => {
      for (const each of nodes) if (each !== null) visit(env, each, inner)
    }
    switch (node.kind) {
      case 'FuncDecl': {
        const { recv, type, body, name } = node
        const scoped = opened(env)
        for (const field of recv ?? []) declareReceiver(scoped, field, name.name, type.to)
        declareTypeParams(scoped, type.typeParams ?? [], name)
        visitAll(scoped, [...(recv ?? []), type])
        declareParams(scoped, type)
        return visitAll(scoped, body?.stmts ?? [])
      }
      case 'FuncLit': {
        const scoped = opened(env)
        visit(scoped, node.type, inner)
        declareParams(scoped, node.type)
        // spec: parameters are of the function's block: `:=` in it does not declare them anew
        return visitAll(scoped, node.body.stmts ?? [])
      }
      case 'GenDecl':
        if (env.scope.parent !== null)
          for (const object of declaredObjects(env, node, true)) declare(env, env.scope, object, null)
        return node.specs.forEach((spec, i) =>
          visit(node.token === 'const' ? { ...env, iota: i } : env, spec, inner),
        )
      case 'TypeSpec': {
        if (node.typeParams === null) return visit(env, node.type, inner)
        const scoped = opened(env)
        declareTypeParams(scoped, node.typeParams, node.name)
        return visitAll(scoped, [...node.typeParams, node.type])
      }
      case 'AssignStmt':
        visitAll(env, [...node.lhs, ...node.rhs])
        return declareAssigned(env, node)
      case 'RangeStmt': {
        visit(env, node.x, inner)
        const scoped = opened(env)
        if (node.op === ':=') declareNames(scoped, [node.key, node.value], node.x.to)
        else visitAll(env, [node.key, node.value])
        return visit(scoped, node.body, inner)
      }
      case 'TypeSwitchStmt':
        return visitTypeSwitch(opened(env), node, inner)
      case 'CommClause': {
        const scoped = opened(env)
        return visitAll(scoped, [node.comm, ...(node.body.stmts ?? [])])
      }
      case 'CaseClause':
        visitAll(env, node.list ?? [])
        return visit(env, node.body, inner)
      case 'Block':
      case 'IfStmt':
      case 'ForStmt':
      case 'SwitchStmt':
        return visitAll(opened(env), childrenOf(node))
      case 'CallExpr':
        addValue(env, node)
        return visitAll(env, childrenOf(node))
      default:
        return visitAll(env, childrenOf(node))
    }
  }

  /** spec: "the variable is declared at the end of the TypeSwitchCase in the implicit block of each clause" */
  function visitTypeSwitch(env: Env, { init, assign, body }: TypeSwitchStmt, depth: number): void {
    if (init !== null) visit(env, init, depth)
    const isDeclared = assign.kind === 'AssignStmt' && assign.op === ':='
    for (const x of isDeclared ? assign.rhs : [assign]) visit(env, x, depth)
    const clauses = (body.stmts ?? []).filter((stmt): stmt is CaseClause => stmt.kind === 'CaseClause')
    for (const clause of clauses) {
      const scoped = opened(env)
      for (const type of clause.list ?? []) visit(env, type, depth)
      if (isDeclared) declareNames(scoped, assign.lhs, clause.body.from)
      for (const stmt of clause.body.stmts ?? []) visit(scoped, stmt, depth)
    }
  }

  function addValue(env: Env, call: CallExpr): void {
    const callee = evaluate(env, call.fun)
    if (callee.mode !== 'builtin') return
    if (!['unsafe.Sizeof', 'unsafe.Alignof', 'unsafe.Offsetof'].includes(callee.name)) return
    if (call.args.length !== 1 || call.spread || !isTypeWritten(env, call.args[0], methods)) return
    const result = evaluate(env, call)
    const value = result.mode === 'constant' ? toInt(result.value) : null
    if (value !== null) values.push({ file: unit.path, at: call.to, value: Number(value) })
  }

  for (const node of nodesWithCalls(unit)) visit(top, node, 0)
}

const opened = (env: Env): Env => ({ ...env, scope: openScope(env.scope) })

function declareParams(env: Env, type: FuncType): void {
  const named = (fields: readonly Field[]) => fields.filter(({ names }) => names.length > 0)
  declareVars(env, named(type.params), 'parameter', type.to)
  declareVars(env, named(type.results), 'result variable', type.to)
}

/** spec: `:=` "may redeclare variables provided they were originally declared earlier in the same block": those stay. */
function declareAssigned(env: Env, { op, lhs, rhs, to }: AssignStmt): void {
  if (op !== ':=') return
  lhs.forEach((name, i) => {
    if (name.kind !== 'Ident' || env.scope.names.has(name.name)) return
    const value = lhs.length === rhs.length ? rhs[i] : null
    declare(env, env.scope, varObject(env, name, 'local variable', null, value, to), null)
  })
}

/** Variables of types that are not written down. */
function declareNames(env: Env, names: readonly (Expr | null)[], visible: number): void {
  for (const name of names) {
    if (name?.kind !== 'Ident') continue
    declare(env, env.scope, varObject(env, name, 'local variable', null, null, visible), null)
  }
}

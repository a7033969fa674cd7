/** Walks a package for all that is to be laid out: declared struct types, instances, and anonymous ones; everything is resolved on the way. */

import type { Block, Expr, FuncDecl, FuncType, GenDecl, StructType, ValueSpec } from '../syntax/ast.ts'
import { exprString } from '../syntax/exprString.ts'
import { report, type Checker, type Package, type Unit } from './checker.ts'
import { funcStep, onPath } from './cycle.ts'
import { checkMethods, place, receiverBase } from './methods.ts'
import { declare, declaredObjects, declareTypeParams } from './collect.ts'
import { constantOf, stepOf } from './objects.ts'
import { resolveGenericType, resolveType } from './resolve.ts'
import { checkUsable } from './restrictions.ts'
import { openScope, type Env, type Obj } from './scope.ts'
import type { Named, Type } from './type.ts'
import { declareReceiver, declareSignature, receiverType } from './signature.ts'
import { checkValidType } from './validType.ts'
import { checkGenericAlias, checkGenericMethod } from './versions.ts'

/** A type declaration, an instance, or an anonymous struct type, in its place. */
export interface Declaration {
  readonly kind: 'declared' | 'instance' | 'anonymous'
  readonly type: Type
  /** `F`, `T.M` or `(*T).M` for a local declaration. */
  readonly scope: string | null
  readonly unit: Unit
  /** Where the type is read: inside of its declaration; around it where it is an instance or anonymous. */
  readonly env: Env
  /** The declaration from its name to its end, the mention of an instance, or the struct type. */
  readonly from: number
  readonly to: number
}

/** What `pkg` declares, in the order of its files and of their text; then its instances; then its anonymous structs. */
export function walkPackage(checker: Checker, pkg: Package): readonly Declaration[] {
  const declared: Declaration[] = []
  const instances: Declaration[] = []
  const anonymous: Declaration[] = []
  const seen = new Set<Named>()
  checker.onInstance = (type, env, { from, to }) => {
    const { unit } = env
    if (unit.pkg !== pkg || seen.has(type)) return
    seen.add(type)
    instances.push({ kind: 'instance', type, scope: null, unit, env, from, to })
  }
  const objectsOf = objectsByPlace(pkg)
  for (const unit of pkg.units) {
    const env: Env = { checker, unit, scope: pkg.scope, body: null, iota: null, errorAt: null }
    const out: Walk = { declared, anonymous, scope: null }
    const objects = objectsOf.get(unit)
    if (unit.loose !== null) addAnonymous(env, unit.loose, out)
    for (const decl of unit.ast.decls) {
      if (decl.kind === 'GenDecl') walkGenDecl(env, decl, (name) => objects?.get(name.from) ?? null, out)
      else if (decl.kind === 'FuncDecl') walkFunc(env, decl, { ...out, scope: scopeName(decl) })
    }
  }
  checkMethods(checker, pkg)
  checker.onInstance = null
  const known = { valid: new Set<Named>(), walks: 0 }
  for (const { type, unit } of [...declared, ...instances]) {
    if (type.kind === 'named') checkValidType(checker, unit, type, known)
  }
  return [...declared, ...instances, ...anonymous]
}

/** The package-level objects of each file, by where their name stands. */
function objectsByPlace(pkg: Package): ReadonlyMap<Unit, ReadonlyMap<number, Obj>> {
  const byUnit = new Map(pkg.units.map((unit) => [unit, new Map<number, Obj>()]))
  for (const obj of [...pkg.scope.names.values(), ...pkg.unnamed]) {
    if ('env' in obj) byUnit.get(obj.env.unit)?.set(obj.from, obj)
  }
  return byUnit
}

interface Walk {
  readonly declared: Declaration[]
  readonly anonymous: Declaration[]
  readonly scope: string | null
}

function walkGenDecl(
  env: Env,
  decl: GenDecl,
  objectOf: (name: { readonly name: string; readonly from: number }) => Obj | null,
  out: Walk,
): void {
  let repeated: ValueSpec | null = null
  for (const [iota, spec] of decl.specs.entries()) {
    if (spec.kind === 'TypeSpec') {
      const obj = objectOf(spec.name)
      if (obj?.kind !== 'type' || obj.type.kind !== 'named') continue
      checkGenericAlias(env, spec)
      for (const param of obj.type.params) void param.constraint
      obj.type.rhs()
      // what a function declares is sized where it is used
      if (out.scope === null && obj.type.params.length === 0 && !obj.type.alias)
        size(env, spec.name, obj.type.rhs())
      out.declared.push({
        kind: 'declared',
        type: obj.type,
        scope: out.scope,
        unit: env.unit,
        env: obj.env,
        from: spec.name.from,
        to: spec.to,
      })
    } else if (spec.kind === 'ValueSpec') {
      if (spec.type !== null) {
        const obj = spec.names.length === 0 ? null : objectOf(spec.names[0])
        const type = checkUsable(env, spec.type, declaredAs(env, spec.type, obj))
        if (decl.token === 'var' && spec.names.length > 0) size(env, spec.names[0], type)
        walkExpr(env, spec.type, out)
      }
      // spec: iota "may be used … in a constant declaration", and so in a function literal of one
      const within = decl.token === 'const' ? { ...env, iota } : env
      for (const value of spec.values) walkExpr(within, value, out)
      if (decl.token !== 'const') continue
      if (spec.type !== null || spec.values.length > 0) repeated = spec
      checkArity(env, spec, repeated)
      for (const name of spec.names) {
        const obj = objectOf(name)
        if (obj?.kind === 'const') constantOf(obj)
      }
    }
  }
}

/** The type of `obj`, the first of the names that are declared to be of type `expr`. */
function declaredAs(env: Env, expr: Expr, obj: Obj | null): Type {
  const resolve = (): Type => resolveType(env, expr)
  return obj?.kind === 'var' ? onPath(env.checker, stepOf(obj), resolve) : resolve()
}

/** Notes what the back end sizes, and where it says so. Most types are names, or point to one, and sized elsewhere. */
function size(
  { checker, unit }: Env,
  { from, to }: { readonly from: number; readonly to: number },
  type: Type,
): void {
  let last = type
  while (last.kind === 'pointer' || last.kind === 'slice') last = last.elem
  if (last.kind === 'basic' || (last.kind === 'named' && last.origin === null && !last.alias)) return
  checker.sized.push({ unit, from, to, type })
}

/** gc: cmd/compile/internal/types2/resolver.go, arity */
function checkArity({ checker, unit }: Env, spec: ValueSpec, repeated: ValueSpec | null): void {
  const values = repeated?.values ?? []
  if (spec.names.length > values.length) {
    const name = spec.names[values.length]
    report(checker, unit, name, `missing init expr for ${name.name}`)
  } else if (spec.names.length < values.length) {
    const extra = values[spec.names.length]
    if (spec === repeated) report(checker, unit, extra, `extra init expr ${exprString(extra)}`)
    else report(checker, unit, spec, `extra init expr at ${place(unit, extra.from)}`)
  }
}

/** `F`, `T.M` or `(*T).M`. */
function scopeName({ recv, name }: FuncDecl): string {
  let type = recv?.[0]?.type
  while (type?.kind === 'ParenExpr') type = type.x
  const pointer = type?.kind === 'StarExpr'
  if (type?.kind === 'StarExpr') type = type.x
  while (type?.kind === 'ParenExpr') type = type.x
  if (type?.kind === 'IndexExpr') type = type.x
  if (type?.kind !== 'Ident') return name.name
  return pointer ? `(*${type.name}).${name.name}` : `${type.name}.${name.name}`
}

function walkFunc(outer: Env, decl: FuncDecl, out: Walk): void {
  const hasScope = needsScope(decl)
  const env: Env = hasScope ? { ...outer, scope: openScope(outer.scope) } : outer
  const owner = decl.name.name
  for (const field of decl.recv ?? []) {
    if (hasScope) declareReceiver(env, field, owner, decl.type.to)
    else resolveGenericType(env, receiverType(field))
  }
  if (decl.type.typeParams !== null) {
    checkGenericMethod(env, decl)
    for (const param of declareTypeParams(env, decl.type.typeParams, decl.name)) void param.constraint
  }
  const step = funcStep(env.unit, decl)
  const types = onPath(env.checker, step, () => signatureTypes(env, decl.type, out))
  if (hasScope) declareSignature(env, decl.type)
  if (decl.recv !== null) {
    // a method is sized with the type that it belongs to
    const base = outer.scope.names.get(receiverBase(decl) ?? '')
    if (base?.kind === 'type' && base.type.kind === 'named' && base.type.params.length === 0)
      for (const type of types) size(base.env, base, type)
  } else if (decl.type.typeParams === null) for (const type of types) size(outer, decl.name, type)
  if (decl.body !== null) walkBlock(env, decl.body, out)
}

/** Of most functions nothing is declared that anybody looks up: what is in their bodies is passed over. */
function needsScope({ recv, type, body }: FuncDecl): boolean {
  if (type.typeParams !== null || (body !== null && body.found.length > 0)) return true
  const names: string[] = []
  for (const fields of [recv ?? [], type.params, type.results]) {
    for (const field of fields) {
      if (fields === recv && receiverType(field).kind === 'IndexExpr') return true
      for (const { name } of field.names) {
        // declaring them says so
        if (name !== '_' && names.includes(name)) return true
        names.push(name)
      }
    }
  }
  return false
}

/** The types of the parameters and of the results. */
function signatureTypes(env: Env, type: FuncType, out: Walk): readonly Type[] {
  const types: Type[] = []
  for (const { type: expr } of [...type.params, ...type.results]) {
    const base = expr.kind === 'Ellipsis' ? expr.elem : expr
    if (base === null) continue
    types.push(checkUsable(env, base, resolveType(env, base)))
    walkExpr(env, base, out)
  }
  return types
}

/** Blocks nest deeper than the stack, so they are walked with one of our own. */
function walkBlock(outer: Env, block: Block, out: Walk): void {
  if (block.found.length === 0) return
  const body = outer.body ?? block
  const stack = [{ env: { ...outer, body, scope: openScope(outer.scope) }, block, next: 0 }]
  while (stack.length > 0) {
    const top = stack[stack.length - 1]
    if (top.next >= top.block.found.length) {
      stack.pop()
      continue
    }
    const found = top.block.found[top.next++]
    if (found.kind === 'Block') {
      stack.push({ env: { ...top.env, scope: openScope(top.env.scope) }, block: found, next: 0 })
    } else if (found.kind === 'StructType') addAnonymous(top.env, found, out)
    else {
      const objects = declaredObjects(top.env, found, true)
      for (const obj of objects) declare(top.env, top.env.scope, obj, null)
      walkGenDecl(top.env, found, (name) => objects.find((obj) => obj.from === name.from) ?? null, out)
    }
  }
}

/** Anonymous struct types and function literals in an expression, in the order of the text. */
function walkExpr(env: Env, root: Expr, out: Walk): void {
  // as most types in a signature are
  if (root.kind === 'Ident' || root.kind === 'BasicLit') return
  const stack: Expr[] = [root]
  const push = (...exprs: readonly (Expr | null)[]): void => {
    for (let i = exprs.length - 1; i >= 0; i--) {
      const expr = exprs[i]
      if (expr !== null) stack.push(expr)
    }
  }
  for (let expr = stack.pop(); expr !== undefined; expr = stack.pop()) {
    switch (expr.kind) {
      case 'StructType':
        addAnonymous(env, expr, out)
        break
      case 'FuncLit': {
        const inner: Env = { ...env, scope: openScope(env.scope) }
        signatureTypes(inner, expr.type, out)
        declareSignature(inner, expr.type)
        walkBlock(inner, expr.body, out)
        break
      }
      case 'CompositeLit':
        for (let i = expr.elts.length - 1; i >= 0; i--) stack.push(expr.elts[i])
        push(expr.type)
        break
      case 'KeyValueExpr':
        push(expr.key, expr.value)
        break
      case 'ParenExpr':
      case 'StarExpr':
      case 'UnaryExpr':
      case 'SelectorExpr':
        push(expr.x)
        break
      case 'IndexExpr':
        push(expr.x, ...expr.indices)
        break
      case 'SliceExpr':
        push(expr.x, expr.low, expr.high, expr.max)
        break
      case 'TypeAssertExpr':
        push(expr.x, expr.type)
        break
      case 'CallExpr':
        for (let i = expr.args.length - 1; i >= 0; i--) stack.push(expr.args[i])
        push(expr.fun)
        break
      case 'BinaryExpr':
        push(expr.x, expr.y)
        break
      case 'ArrayType':
        push(expr.len, expr.elem)
        break
      case 'MapType':
        push(expr.key, expr.value)
        break
      case 'ChanType':
        push(expr.elem)
        break
      case 'Ellipsis':
        push(expr.elem)
        break
      case 'FuncType':
        push(...expr.params.map((f) => f.type), ...expr.results.map((f) => f.type))
        break
      case 'InterfaceType':
        push(...expr.elems.map((f) => f.type))
        break
      case 'Ident':
      case 'BasicLit':
      case 'BadExpr':
        break
    }
  }
}

/** A struct type without fields has nothing to lay out. */
function addAnonymous(env: Env, expr: StructType, out: Walk): void {
  if (expr.fields.length === 0) return
  const type = resolveType(env, expr)
  out.anonymous.push({
    kind: 'anonymous',
    type,
    scope: out.scope,
    unit: env.unit,
    env,
    from: expr.from,
    to: expr.to,
  })
}

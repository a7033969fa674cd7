/** Type expressions to types. gc: cmd/compile/internal/types2/typexpr.go */

import type { Expr, Field, FuncType, Ident, IndexExpr, InterfaceType, SelectorExpr } from '../syntax/ast.ts'
import { exprString } from '../syntax/exprString.ts'
import { assumedType } from './assume.ts'
import { cType, noteOpaque } from './cgo/cName.ts'
import { report, reportUnknown, unknownAt, type Checker } from './checker.ts'
import { importedObject, loadPackage, qualifierPackage, undefinedName } from './importer.ts'
import { indexOnPath, isValidCycle, isValue, markInvalid, reportPath } from './cycle.ts'
import { instantiate, mentionsTypeParam } from './instantiate.ts'
import { arrayLength } from './arrayLength.ts'
import { evaluate } from './evaluate.ts'
import { operandString } from './operand.ts'
import { checkArguments, checkEmbeddedMethods, checkMapKey, checkTerms, checkUsable } from './restrictions.ts'
import { lookup, objectKind, type Env, type TypeObject } from './scope.ts'
import { structFields, syntaxErrorIn } from './structFields.ts'
import type { Term } from './termList.ts'
import {
  pending,
  unalias,
  type Chan,
  type Func,
  type Interface,
  type Named,
  type Param,
  type Struct,
  type Type,
} from './type.ts'
import { typeString } from './typeString.ts'
import { isSince } from './versions.ts'

/** gc: cmd/compile/internal/types2/union.go, maxTermCount */
const maxTerms = 100

/** Deeper type expressions wait in `checker.deferred` until the stack is empty. */
const maxDepth = 150

/** The type that `expr` denotes. What is in error is reported here, once, and is an unknown type. */
export function resolveType(env: Env, expr: Expr): Type {
  const type = resolveGenericType(env, expr)
  if (type.kind === 'named' && type.params.length > 0) {
    const message = `cannot use generic type ${typeString(type, env.unit.pkg.id)} without instantiation`
    return reportUnknown(env.checker, env.unit, expr, message)
  }
  return type
}

/** As `resolveType`, for a place where a generic type may stand without arguments. */
export function resolveGenericType(env: Env, expr: Expr): Type {
  const { checker } = env
  checker.depth++
  const type = typeOf(env, expr)
  checker.depth--
  if (checker.depth === 0) resolveDeferred(checker, 0)
  return type
}

/** Resolves what waits since there were `count` of them. */
function resolveDeferred({ deferred }: Checker, count: number): void {
  while (deferred.length > count) deferred.pop()!()
}

/** Hands the type of `expr` to `set`: at once, or later where the nesting is deep. */
function resolveInto(env: Env, expr: Expr, set: (type: Type) => void): void {
  const resolve = (): void => set(checkUsable(env, expr, resolveType(env, expr)))
  if (env.checker.depth < maxDepth) resolve()
  else env.checker.deferred.push(resolve)
}

/** The data of the standard library is without the signatures of methods. */
const noSignature: Type = {
  kind: 'unknown',
  name: 'func',
  why: 'its signature is not known',
  at: null,
  reported: true,
}

function typeOf(env: Env, expr: Expr): Type {
  switch (expr.kind) {
    case 'Ident':
      return identType(env, expr)
    case 'SelectorExpr':
      return selectorType(env, expr)
    case 'IndexExpr':
      return instanceType(env, expr)
    case 'ParenExpr':
      return resolveGenericType(env, expr.x)
    case 'StarExpr': {
      const type: Type = { kind: 'pointer', elem: pending }
      resolveInto(env, expr.x, (elem) => {
        type.elem = elem
        if (expr.x.kind === 'SelectorExpr') noteOpaque(env, expr.x, elem)
      })
      return type
    }
    case 'ArrayType': {
      if (expr.len === null) {
        const type: Type = { kind: 'slice', elem: pending }
        resolveInto(env, expr.elem, (elem) => (type.elem = elem))
        return type
      }
      if (expr.len.kind === 'Ellipsis') {
        const message = 'invalid use of [...] array (outside a composite literal)'
        return reportUnknown(env.checker, env.unit, expr, message, expr.len)
      }
      const type: Type = { kind: 'array', len: arrayLength(env, expr.len), elem: pending }
      resolveInto(env, expr.elem, (elem) => (type.elem = elem))
      return type
    }
    case 'MapType': {
      const type: Type = { kind: 'map', key: pending, elem: pending }
      resolveInto(env, expr.key, (key) => (type.key = key))
      resolveInto(env, expr.value, (elem) => (type.elem = elem))
      checkMapKey(env, expr.key, type)
      return type
    }
    case 'ChanType': {
      const type: Chan = { kind: 'chan', dir: expr.dir, elem: pending }
      if (!env.unit.pkg.std) env.checker.channels.push(type)
      resolveInto(env, expr.elem, (elem) => (type.elem = elem))
      return type
    }
    case 'StructType': {
      const { path, pkg } = env.unit
      const file = pkg.std ? null : path
      const type: Struct = { kind: 'struct', fields: [], file, broken: syntaxErrorIn(env.unit, expr) }
      if (env.checker.depth < maxDepth) type.fields = structFields(env, expr.fields)
      else env.checker.deferred.push(() => (type.fields = structFields(env, expr.fields)))
      return type
    }
    case 'FuncType':
      return funcType(env, expr)
    case 'InterfaceType':
      return interfaceType(env, expr)
    case 'BinaryExpr':
    case 'UnaryExpr':
      return notAType(env, expr)
    case 'BadExpr':
      return { ...unknownAt(env.unit, expr, 'the source does not parse here'), reported: true }
    default:
      return notAType(env, expr)
  }
}

/** gc: cmd/compile/internal/types2/typexpr.go, typInternal: "%s is not a type" */
function notAType(env: Env, expr: Expr): Type {
  const operand =
    expr.kind === 'CallExpr' || expr.kind === 'BasicLit' || expr.kind === 'SelectorExpr'
      ? evaluate(env, expr)
      : null
  const what = operand && operand.mode !== 'invalid' ? operandString(env, operand) : exprString(expr)
  const message = `${what} is not a type`
  return reportUnknown(env.checker, env.unit, expr, message)
}

function identType(env: Env, ident: Ident): Type {
  const { checker, unit } = env
  const fail = (message: string): Type => reportUnknown(checker, unit, ident, message)
  if (ident.name === '_') return fail('cannot use _ as value or type')
  const found = lookup(env, ident.name, ident.from)
  if (found === null) {
    const assumed = assumedType(env, ident, ident.name)
    if (assumed !== null) return assumed
    if (unit.strict) return fail(`undefined: ${ident.name}`)
    return unknownAt(unit, ident, `${ident.name} is not declared in this source`)
  }
  if (found.kind === 'type') return cycleThrough(env, ident, found) ?? found.type
  if (found.kind === 'universe') return found.type
  return fail(`${ident.name} (${objectKind(found)}) is not a type`)
}

/** Declarations deeper than this are followed later, when a layout asks. */
const maxPath = 100

/**
 * A type that is being resolved, named within its own declaration: null where that is in order. An alias denotes its
 * type at once, and a value that it depends on cannot wait for it: these are followed here.
 */
function cycleThrough({ checker, unit }: Env, ident: Ident, found: TypeObject): Type | null {
  const { type } = found
  if (unit.pkg.std || type.kind !== 'named' || type.at === null) return null
  const start = indexOnPath(checker, type.at)
  if (start >= 0 && !isValidCycle(checker, checker.path.slice(start))) {
    const why = checker.reportedCycles.has(type)
      ? `${type.name} refers to itself`
      : reportPath(checker, unit, checker.path[start])
    if (!type.alias) markInvalid(checker, type, why)
    return { ...unknownAt(unit, ident, why), reported: true }
  }
  if (start >= 0 || checker.path.length >= maxPath) return null
  const inParams = !isSince(checker, 26) && checker.path.some((step) => step.inParams === true)
  if (inParams) for (const param of type.params) void param.constraint
  if (type.alias || inParams || checker.path.some(isValue)) type.rhs()
  return null
}

function selectorType(env: Env, expr: SelectorExpr): Type {
  const { checker, unit } = env
  const written = exprString(expr)
  const fail = (at: Expr, message: string): Type => reportUnknown(checker, unit, expr, message, at)
  if (expr.x.kind !== 'Ident') return fail(expr.sel, `${written} is not a type`)
  const qualifier = qualifierPackage(env, expr.x)
  switch (qualifier.kind) {
    case 'not a package':
      return fail(expr.sel, `${written} is not a type`)
    case 'undefined': {
      const assumed = assumedType(env, expr, written)
      return assumed ?? fail(expr.x, `undefined: ${expr.x.name}`)
    }
    case 'unknown':
      return assumedType(env, expr, written) ?? unknownAt(unit, expr, qualifier.why)
    case 'cgo':
      return assumedType(env, expr, written) ?? cType(env, expr)
    case 'package': {
      const found = importedObject(env, qualifier.path, expr.sel.name)
      switch (found.kind) {
        case 'unexported':
          return fail(expr.sel, `name ${expr.sel.name} not exported by package ${found.pkg.name}`)
        case 'none':
          return assumedType(env, expr, written) ?? fail(expr.sel, undefinedName(written, found.similar))
        case 'missing':
          return unknownAt(unit, expr, `${qualifier.path} is not loaded`)
        case 'object':
          if (found.object.kind === 'type') return found.object.type
          return notAType(env, expr)
        case 'universe':
          return found.type
      }
    }
  }
}

function instanceType(env: Env, expr: IndexExpr): Type {
  const { checker, unit } = env
  if (checker.depth >= maxDepth) return unknownAt(unit, expr, 'its type arguments are nested too deep')
  // what an instance is made of has to be read: its generic type cannot wait
  if (unit.pkg.std && expr.x.kind === 'SelectorExpr' && expr.x.x.kind === 'Ident') {
    const qualifier = qualifierPackage(env, expr.x.x)
    if (qualifier.kind === 'package' && loadPackage(checker, qualifier.path, true) === null) {
      return unknownAt(unit, expr, `${qualifier.path} is not loaded`)
    }
  }
  const generic = resolveGenericType(env, expr.x)
  const waiting = checker.deferred.length
  const args = expr.indices.map((index) => checkUsable(env, index, resolveType(env, index)))
  // an instance is found by its arguments: nothing in them can wait
  resolveDeferred(checker, waiting)
  if (generic.kind === 'unknown') {
    return (
      assumedType(env, expr, exprString(expr)) ?? {
        ...unknownAt(unit, expr, generic.why),
        reported: generic.reported,
      }
    )
  }
  if (generic.kind !== 'named' || generic.params.length === 0) {
    const message = `invalid operation: ${exprString(expr)} (${typeString(generic, unit.pkg.id)} is not a generic type)`
    return reportUnknown(checker, unit, expr, message, expr.x)
  }
  // gc: cmd/compile/internal/types2/instantiate.go, validateTArgLen
  if (args.length !== generic.params.length) {
    const qual = args.length < generic.params.length ? 'not enough' : 'too many'
    const message = `${qual} type arguments for type ${generic.name}: have ${args.length}, want ${generic.params.length}`
    // gc: a qualified name stands at its dot
    const at = expr.x.kind === 'SelectorExpr' ? { ...expr.x, from: expr.x.x.to } : expr.x
    return reportUnknown(checker, unit, expr, message, at)
  }
  resolveNow(checker, generic)
  const at = { file: unit.path, from: expr.x.from, to: expr.x.to }
  const instance = instantiate(checker, generic, args, unit.pkg.std ? null : at)
  checkArguments(env, expr, generic, args)
  if (!args.some((arg) => mentionsTypeParam(arg))) checker.onInstance?.(instance, env, expr)
  return instance
}

/** gc: a type is resolved where it is first named, so that what it instantiates comes before the instance at hand. */
function resolveNow(checker: Checker, generic: Named): void {
  const { at } = generic
  if (at === null || checker.path.length >= maxPath) return
  if (indexOnPath(checker, at) < 0) generic.rhs()
}

export function funcType(env: Env, expr: FuncType): Func {
  const type = pendingFunc(expr)
  resolveSignature(env, expr, type)
  return type
}

/** The type of a function whose signature is to be resolved, and may mention the function itself. */
export function pendingFunc({ params }: FuncType): Func {
  return { kind: 'func', params: [], results: [], variadic: params.at(-1)?.type.kind === 'Ellipsis' }
}

export function resolveSignature(env: Env, expr: FuncType, type: Func): void {
  type.params = params(env, expr.params)
  type.results = params(env, expr.results)
}

function params(env: Env, fields: readonly Field[]): readonly Param[] {
  const out: Param[] = []
  for (const field of fields) {
    const { type: expr } = field
    let type: Type
    if (expr.kind === 'Ellipsis') {
      const slice: Type = { kind: 'slice', elem: pending }
      if (expr.elem !== null) resolveInto(env, expr.elem, (elem) => (slice.elem = elem))
      type = slice
    } else if (env.checker.depth < maxDepth) type = resolveType(env, expr)
    else {
      // a parameter's type does not matter to any size: what is nested this deep is left out of the picture
      type = unknownAt(env.unit, expr, 'nested too deep')
      env.checker.deferred.push(() => resolveType(env, expr))
    }
    if (field.names.length === 0) out.push({ name: '', type })
    else for (const name of field.names) out.push({ name: name.name, type })
  }
  return out
}

function interfaceType(env: Env, expr: InterfaceType): Type {
  const type: Interface = { kind: 'interface', methods: [], embeds: [] }
  const fill = (): void => {
    const methods: { name: string; type: Type }[] = []
    const embeds: Type[] = []
    const declared = new Map<string, Ident>()
    for (const elem of expr.elems) {
      const name = elem.names[0]
      if (name === undefined) {
        embeds.push(resolveElement(env, elem.type))
        continue
      }
      if (name.name === '_') {
        report(env.checker, env.unit, name, 'methods must have a unique non-blank name')
        continue
      }
      const other = declared.get(name.name)
      if (other !== undefined) {
        report(env.checker, env.unit, name, `duplicate method ${name.name}`, [
          {
            file: env.unit.path,
            from: other.from,
            to: other.to,
            message: `other declaration of method ${name.name}`,
          },
        ])
      } else declared.set(name.name, name)
      const isKnown = elem.type.kind === 'FuncType' && !env.unit.pkg.std
      methods.push({ name: name.name, type: isKnown ? funcType(env, elem.type) : noSignature })
    }
    type.methods = methods
    type.embeds = embeds
    if (embeds.length > 0) checkEmbeddedMethods(env, expr, type)
  }
  if (env.checker.depth < maxDepth) fill()
  else env.checker.deferred.push(fill)
  return type
}

/** An element of an interface, or a union or `~T` that stands for one. gc: cmd/compile/internal/types2/union.go, parseUnion */
function resolveElement(env: Env, expr: Expr): Type {
  const terms: (Term & { readonly expr: Expr })[] = []
  let rest: Expr | null = expr
  while (rest !== null) {
    const last: Expr = rest.kind === 'BinaryExpr' && rest.op === '|' ? rest.y : rest
    rest = rest.kind === 'BinaryExpr' && rest.op === '|' ? rest.x : null
    terms.unshift({ ...resolveTerm(env, last), expr: last })
  }
  if (terms.length === 1 && !terms[0].tilde) return terms[0].type
  if (terms.length > maxTerms) {
    const message = `cannot handle more than ${maxTerms} union terms (implementation limitation)`
    return reportUnknown(env.checker, env.unit, expr, message, terms[maxTerms].expr)
  }
  checkTerms(env, terms)
  return { kind: 'union', terms: terms.map(({ tilde, type }) => ({ tilde, type })) }
}

function resolveTerm(env: Env, expr: Expr): Term {
  const { checker, unit } = env
  const tilde = expr.kind === 'UnaryExpr' && expr.op === '~'
  const inner = tilde ? expr.x : expr
  const type = resolveType(env, inner)
  if (unalias(type).kind !== 'typeparam') return { tilde, type }
  const message = tilde
    ? `type in term ${exprString(expr)} cannot be a type parameter`
    : 'term cannot be a type parameter'
  return { tilde, type: reportUnknown(checker, unit, inner, message) }
}

/** What stands after the name of a type parameter. gc: cmd/compile/internal/types2/decl.go, bound */
export function resolveConstraint(env: Env, expr: Expr): Type {
  const isElement =
    (expr.kind === 'BinaryExpr' && expr.op === '|') || (expr.kind === 'UnaryExpr' && expr.op === '~')
  if (isElement) return resolveElement(env, expr)
  const type = resolveType(env, expr)
  if (unalias(type).kind !== 'typeparam') return type
  return reportUnknown(env.checker, env.unit, expr, 'cannot use a type parameter as constraint')
}

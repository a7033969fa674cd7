/**
 * The declarations that a type is made of, as they can stand in one file by themselves: those of the source's packages
 * as they are written, packages of the standard library imported, and something in place of what is declared nowhere.
 */

import type { Expr, Ident, SelectorExpr, TypeSpec } from '../../syntax/ast.ts'
import { exprString } from '../../syntax/exprString.ts'
import { parse } from '../../syntax/parser.ts'
import { formOf } from '../../syntax/pasteForm.ts'
import type { Checker, Unit } from '../checker.ts'
import { cConstant } from '../cgo/cName.ts'
import * as constant from '../constant.ts'
import type { Value } from '../constant.ts'
import type { Declaration } from '../declarations.ts'
import { evaluate } from '../evaluate.ts'
import { importedObject, qualifierPackage } from '../importer.ts'
import { isPassedOver } from '../objects.ts'
import { lookup, type Env, type Obj } from '../scope.ts'
import { underlying, type Named, type PackageId, type Type } from '../type.ts'
import { typeString } from '../typeString.ts'
import { render, replaceName, type Edit } from './edits.ts'
import { createForeign, importedConstant } from './foreign.ts'
import { createNames } from './names.ts'
import { specsOf, type Specs } from './specs.ts'
import { walkExpr, type Reading, type Visitor } from './walk.ts'
import { constText, funcText, typeText, varText, type Writer } from './write.ts'

export interface Closure {
  /** The type, as it is written in a program that has the declarations and imports. */
  readonly type: string
  /** Go; that of the type comes first. */
  readonly declarations: readonly string[]
  /** Import path → the name in the program. */
  readonly imports: ReadonlyMap<string, string>
  /** What is declared nowhere, as the source writes it: something else stands in its place. */
  readonly standIns: readonly string[]
  /** The name that an embedded field has got, whose own stands at `from`; undefined where it has kept its own. */
  readonly embeddedAt: (file: string, from: number) => string | undefined
  /** The fields are declared in the program: others can be asked for if they are exported only. */
  readonly home: boolean
  /** What of the source was taken over. */
  readonly stretches: readonly Stretch[]
  /** Whether something else stands in place of what the source has at `from`. */
  readonly isReplaced: (file: string, from: number) => boolean
  /** The name in the program of a package of the standard library, which is then imported. */
  readonly importName: (path: string) => string
  /** A name that nothing in the program has. */
  readonly fresh: (wanted: string) => string
}

interface Stretch {
  readonly file: string
  readonly from: number
  readonly to: number
}

interface Part extends Stretch {
  readonly direct: boolean
  readonly text: string
}

type Declared = Exclude<Obj, { kind: 'package' }>

/** The closure of a declaration, with `args` where it is generic; or why no program can have it. */
export function closureOf(
  checker: Checker,
  declaration: Declaration,
  args: readonly Type[] | null,
): Closure | string {
  const { unit: homeUnit, env: homeEnv } = declaration
  const { pkg } = homeUnit
  const names = createNames(pkg, checker.packages.values())
  const specs = new Map<Unit, Specs>()
  const foreign = createForeign(checker, names)
  const embedded = new Map<string, string>()
  const callees = new Set<Expr>()
  const parts = new Map<string, Part>()
  const types: { readonly unit: Unit; readonly from: number; readonly name: string; readonly type: Type }[] =
    []
  const queue: (() => void)[] = []
  let why: string | null = null

  const refuse = (reason: string): void => void (why ??= reason)

  function specsIn(unit: Unit): Specs {
    let found = specs.get(unit)
    if (found === undefined) specs.set(unit, (found = specsOf(unit.ast)))
    return found
  }

  /** Something else for what is declared nowhere; true, as the whole is done with. */
  function putStandIn(whole: Expr, reading: Reading, value: Value | null = null): boolean {
    if (callees.has(whole)) {
      refuse(`Its size depends on ${exprString(whole)}, of which there is no declaration.`)
    }
    foreign.standIn(whole, reading, value)
    return true
  }

  /** Has a declaration of the package written, and gives its name. */
  function need(obj: Declared, direct: boolean): string {
    const { unit } = obj.env
    const found = obj.kind === 'func' ? null : specsIn(unit).declared.get(obj.from)
    if (found === undefined) {
      refuse(`It depends on ${obj.name}, which a function declares.`)
      return obj.name
    }
    const name = names.of(unit, obj.from, obj.name)
    const { from, to } = found === null ? obj : obj.kind === 'const' ? found.decl : found.spec
    const key = `${unit.path} ${obj.kind === 'const' ? from : obj.from}`
    const known = parts.get(key)
    if (known !== undefined && (known.direct || !direct)) return name
    const part = { file: unit.path, from, to, direct, text: '' }
    parts.set(key, part)
    if (obj.kind === 'type' && known === undefined)
      types.push({ unit, from: obj.from, name: obj.name, type: obj.type })
    queue.push(() => parts.set(key, { ...part, text: textOf(obj, name, direct) }))
    return name
  }

  function textOf(obj: Declared, name: string, direct: boolean): string {
    const found = specsIn(obj.env.unit).declared.get(obj.from)
    switch (obj.kind) {
      case 'type':
        return found?.spec.kind === 'TypeSpec' ? typeText(writer, obj.env, found.spec, name, direct) : ''
      case 'const':
        return found === undefined ? '' : constText(writer, obj.env, found.decl)
      case 'var':
        return varText(writer, obj, name)
      case 'func':
        return funcText(writer, obj.env, obj.decl, name)
    }
  }

  function visitIdent(ident: Ident, whole: Expr, r: Reading): boolean {
    const found = lookup(r.env, ident.name, ident.from)
    if (r.role === 'value' && isPassedOver(r.env, ident, found)) {
      refuse(`It depends on ${ident.name}, which a function declares.`)
      return false
    }
    if (found === null) return putStandIn(whole, r)
    if (found.kind === 'universe' || found.kind === 'builtin' || found.kind === 'universe const') return false
    if (found.kind === 'package') refuse(`Go rejects it: use of package ${found.name} not in selector.`)
    else if (found.kind === 'type' && found.type.kind === 'typeparam') {
      const own = declaration.kind === 'declared' || r.env !== homeEnv
      if (!own || found.env.scope !== r.env.scope)
        refuse(`It depends on ${found.name}, a type parameter of ${found.type.owner}.`)
    } else if (found.env.unit.pkg.std) {
      // it came by `import . "path"`
      const { path } = found.env.unit.pkg.id
      replaceName(ident, ident.name, `${foreign.importName(path)}.${ident.name}`, r.edits)
    } else replaceName(ident, ident.name, need(found, r.direct), r.edits)
    return false
  }

  function visitQualified(expr: SelectorExpr, x: Ident, whole: Expr, r: Reading): boolean {
    const qualifier = qualifierPackage(r.env, x)
    if (qualifier.kind === 'cgo') return visitCgo(expr, whole, r)
    if (qualifier.kind !== 'package') return putStandIn(whole, r)
    const { path } = qualifier
    if (checker.packages.get(path)?.std === false) return visitSource(path, expr, whole, r)
    if (path !== 'unsafe' && !isImportable(path)) {
      if (r.direct && r.role === 'type')
        refuse(`It holds ${exprString(expr)} of ${path}, which cannot be imported.`)
      return putStandIn(whole, r, importedConstant(r, path, expr.sel.name))
    }
    const found = path === 'unsafe' || r.role === 'value' ? null : importedObject(r.env, path, expr.sel.name)
    if (found?.kind === 'none' || found?.kind === 'unexported') return putStandIn(whole, r)
    replaceName(x, x.name, foreign.importName(path, x.name), r.edits)
    return false
  }

  /** What another package of the source declares stands in the program itself. */
  function visitSource(path: string, expr: SelectorExpr, whole: Expr, r: Reading): boolean {
    const found = importedObject(r.env, path, expr.sel.name)
    if (found.kind !== 'object' || found.object.kind === 'package') return putStandIn(whole, r)
    replaceName(expr, exprString(expr), need(found.object, r.direct), r.edits)
    return false
  }

  /** The program is one of Go alone. */
  function visitCgo(expr: SelectorExpr, whole: Expr, r: Reading): boolean {
    const written = exprString(expr)
    const n = r.role === 'value' ? cConstant(r.env, expr) : null
    if (r.role === 'type' && r.direct && !Object.hasOwn(checker.assume.types, written))
      refuse(`It holds ${written}, which is declared in C.`)
    return putStandIn(whole, r, n === null ? null : constant.int(n))
  }

  function isImportable(path: string): boolean {
    return !/(^|\/)(internal|vendor)(\/|$)/.test(path)
  }

  /** The type asked about; its declaration is the first part. */
  function typeName(): string {
    const { kind, from, to } = declaration
    const { path, text } = homeUnit
    const edits: Edit[] = []
    const reading: Reading = { env: homeEnv, role: 'type', direct: true, bound: new Set(), edits }
    if (kind === 'declared') {
      const spec = specsIn(homeUnit).declared.get(from)!.spec as TypeSpec
      const name = names.of(homeUnit, from, spec.name.name)
      const part = { file: path, from: spec.from, to: spec.to, direct: true, text: '' }
      parts.set(`${path} ${from}`, part)
      queue.push(() =>
        parts.set(`${path} ${from}`, { ...part, text: typeText(writer, homeEnv, spec, name, true) }),
      )
      types.push({ unit: homeUnit, from, name: spec.name.name, type: declaration.type })
      return args === null ? name : `${name}[${args.map(argument).join(', ')}]`
    }
    const isLoose = homeUnit.loose?.from === from && homeUnit.loose.to === to
    const expr = isLoose ? homeUnit.loose : specsIn(homeUnit).typeAt(from, to)
    walkExpr(expr!, reading, visitor)
    if (kind === 'instance') return render(text, from, to, edits)
    const isBare = isLoose && formOf(text) === 'fields'
    const lines = isBare
      ? homeUnit.loose.fields.map((field) => render(text, field.from, field.to, edits))
      : []
    const written = isBare ? `struct {\n\t${lines.join('\n\t')}\n}` : render(text, from, to, edits)
    const name = names.fresh('anonymous')
    parts.set(name, { file: path, from, to, direct: true, text: `type ${name} ${written}` })
    return name
  }

  /** A type argument as Go prints it, in the program's names. */
  function argument(type: Type, i: number): string {
    const generic = declaration.type as Named
    const { name, constraint } = generic.params[i]
    // what is chosen where nothing is named has the constraint's size; its methods it may not have
    if (checker.assume.typeArgs[generic.name]?.[i] === undefined && hasMethods(constraint, 0)) {
      if (underlying(type).kind !== 'interface') refuse(`No type is named that has the methods of ${name}.`)
    }
    const text = `var _ ${typeString(type, pkg.id)}`
    const { file, diagnostics } = parse(text, { bodies: 'skip', form: 'declarations' })
    const [decl] = file.decls
    const spec = decl?.kind === 'GenDecl' ? decl.specs[0] : undefined
    if (diagnostics.length > 0 || spec?.kind !== 'ValueSpec' || spec.type === null) {
      refuse(`Its type argument ${typeString(type, pkg.id)} cannot be written.`)
      return ''
    }
    const edits: Edit[] = []
    const env = { ...packageEnv(homeUnit), unit: { ...homeUnit, text } }
    const known = foreign.standIns().length
    walkExpr(spec.type, { env, role: 'type', direct: true, bound: new Set(), edits }, visitor)
    if (foreign.standIns().length > known)
      refuse(`Its type argument ${typeString(type, pkg.id)} is declared nowhere.`)
    return render(text, spec.type.from, spec.type.to, edits)
  }

  const packageEnv = (unit: Unit): Env => ({
    checker,
    unit,
    scope: unit.pkg.scope,
    body: null,
    iota: null,
    errorAt: null,
  })

  /** Where a type has to have methods to be an argument, all types of the program get theirs. */
  function writeMethods(): void {
    const isAsked = ({ type }: { type: Type }): boolean =>
      type.kind === 'named' && type.params.some(({ constraint }) => hasMethods(constraint, 0))
    if (!types.some(isAsked)) return
    for (let i = 0; i < types.length; i++) {
      const { unit: declaring, name, from } = types[i]
      const { units, scope } = declaring.pkg
      if (scope.names.get(name)?.from !== from) continue
      for (const unit of units) {
        for (const decl of specsIn(unit).methods.get(name) ?? []) {
          const text = funcText(writer, packageEnv(unit), decl, decl.name.name)
          const { from, to } = decl.name
          parts.set(`${unit.path} ${from}`, { file: unit.path, from, to, direct: false, text })
        }
      }
      drain()
    }
  }

  function drain(): void {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) next()
  }

  const visitor: Visitor = {
    refuse,
    name(expr, whole, r) {
      const ident = expr.kind === 'Ident' ? expr : (expr.x as Ident)
      if (r.bound.has(ident.name)) return false
      if (expr.kind === 'Ident') return visitIdent(ident, whole, r)
      const found = lookup(r.env, ident.name, ident.from)
      if (found !== null && found.kind !== 'package') return visitIdent(ident, ident, r)
      return visitQualified(expr, ident, whole, r)
    },
    length(expr, { env, edits }) {
      // a length that is not known is of an array whose size does not matter
      if (evaluate(env, expr).mode === 'constant') return false
      edits.push({ from: expr.from, to: expr.to, text: '1' })
      foreign.markReplaced(expr, env)
      return true
    },
    call: ({ fun }) => void callees.add(fun),
    embedded: (name, now, { unit }) => void embedded.set(`${unit.path} ${name.from}`, now),
  }
  const writer: Writer = {
    walk: (expr, reading) => walkExpr(expr, reading, visitor),
    nameOf: (unit, { from, name }) => names.of(unit, from, name),
    refuse,
  }

  const type = typeName()
  drain()
  writeMethods()
  if (why !== null) return why
  return {
    type,
    declarations: [...parts.values(), ...foreign.standIns()].map(({ text }) => text),
    imports: foreign.imports,
    standIns: [...new Set(foreign.standIns().map(({ written }) => written))],
    embeddedAt: (file, from) => embedded.get(`${file} ${from}`),
    home: isHome(declaration.type, pkg.id, checker),
    stretches: [...parts.values()],
    isReplaced: foreign.isReplaced,
    importName: (path) => foreign.importName(path),
    fresh: names.fresh,
  }
}

function hasMethods(constraint: Type, depth: number): boolean {
  const under = underlying(constraint)
  if (under.kind !== 'interface' || depth > 20) return false
  return under.methods.length > 0 || under.embeds.some((embedded) => hasMethods(embedded, depth + 1))
}

/** Whether the struct underneath is written in the source, not in the standard library. */
function isHome(type: Type, home: PackageId, { packages }: Checker): boolean {
  let path = home.path
  for (let t = type; t.kind === 'named'; t = t.rhs()) path = t.pkg?.path ?? ''
  return path === home.path || packages.get(path)?.std === false
}

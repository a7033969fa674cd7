/** Package-level declarations into a scope, before anything is resolved. gc: cmd/compile/internal/types2/resolver.go */

import type { Decl, Field, GenDecl, Ident, TypeSpec, ValueSpec } from '../syntax/ast.ts'
import { report, reportUnknown, type Checker, type Package, type Unit, unknownAt } from './checker.ts'
import { unquote } from './constant.ts'
import { onPath, reportPath, type Step } from './cycle.ts'
import { receiverBase } from './methods.ts'
import { loadPackage, stdName } from './importer.ts'
import { resolveConstraint, resolveType } from './resolve.ts'
import {
  openScope,
  type Env,
  type Obj,
  type PackageObject,
  type Scope,
  type TypeObject,
  type VarObject,
} from './scope.ts'
import type { Named, PackageId, Type, TypeParam, Unknown } from './type.ts'

/** A file as parsed, with what a paste without a package clause may leave out. */
export interface ParsedFile {
  readonly path: string
  readonly text: string
  readonly ast: Unit['ast']
  readonly loose?: Unit['loose']
  readonly strict?: boolean
  readonly importing?: boolean
  readonly syntaxErrors?: Unit['syntaxErrors']
}

/**
 * Declares everything at package level; types, constants and variables are resolved when they are asked for. Names that
 * are not declared are looked for in `parent`.
 */
export function collectPackage(
  checker: Checker,
  id: PackageId,
  std: boolean,
  files: readonly ParsedFile[],
  parent: Scope | null = null,
): Package {
  const pkg: Package = {
    id,
    std,
    scope: { parent, names: new Map() },
    units: [],
    unnamed: [],
    methods: new Map(),
  }
  for (const file of files) {
    const unit: Unit = {
      path: file.path,
      text: file.text,
      ast: file.ast,
      loose: file.loose ?? null,
      pkg,
      strict: file.strict ?? true,
      importing: file.importing ?? true,
      syntaxErrors: file.syntaxErrors ?? [],
      imports: new Map(),
      dotImports: [],
      dotUnsafe: false,
      opaqueImports: false,
      cgo: null,
    }
    pkg.units.push(unit)
    const env: Env = { checker, unit, scope: pkg.scope, body: null, iota: null, errorAt: null }
    for (const decl of file.ast.decls) collectDecl(env, decl, pkg)
  }
  return pkg
}

/** Gives every unit its imports; when all packages of the source are declared. */
export function collectImports(checker: Checker, pkg: Package): void {
  for (const unit of pkg.units) {
    for (const decl of unit.ast.decls) {
      if (decl.kind !== 'GenDecl' || decl.token !== 'import') continue
      for (const spec of decl.specs) {
        if (spec.kind !== 'ImportSpec') continue
        const path = unquote(spec.path.text)
        const { name, opaque } =
          spec.name === null ? importName(checker, path) : { name: spec.name.name, opaque: false }
        if (opaque) unit.opaqueImports = true
        if (name === '.' && path === 'unsafe') unit.dotUnsafe = true
        else if (name === '.') {
          const dot = loadPackage(checker, path, Object.hasOwn(checker.index.packages, path))
          if (dot !== null) unit.dotImports.push(dot)
          else unit.opaqueImports = true
        } else if (name !== '_') {
          const object: PackageObject = {
            kind: 'package',
            name,
            path,
            from: spec.from,
            to: spec.to,
            visible: 0,
          }
          unit.imports.set(name, object)
          if (!opaque) checkImportName(checker, pkg, unit, object)
        }
      }
    }
  }
}

/** gc: cmd/compile/internal/types2/resolver.go: "%s already declared through import of %s" */
function checkImportName(
  checker: Checker,
  pkg: Package,
  unit: Unit,
  { name, path, from, to }: PackageObject,
): void {
  const other = pkg.scope.names.get(name)
  if (other === undefined || !('env' in other)) return
  const message = `${name} already declared through import of package ${importName(checker, path).name} ("${path}")`
  report(checker, other.env.unit, other, message, [
    { file: unit.path, from, to, message: `other declaration of ${name}` },
  ])
}

/** The name an import goes by without one of its own: the package's, or a guess by its path. */
function importName(checker: Checker, path: string): { name: string; opaque: boolean } {
  if (path === 'unsafe' || path === 'C') return { name: path, opaque: false }
  const known = checker.packages.get(path)?.id.name ?? stdName(checker, path)
  if (known !== undefined) return { name: known, opaque: false }
  const parts = path.split('/')
  const last =
    parts.length > 1 && /^v\d+$/.test(parts[parts.length - 1])
      ? parts[parts.length - 2]
      : parts[parts.length - 1]
  return { name: last.replace(/\.v\d+$/, '').replace(/^go-|[-.]go$/g, ''), opaque: true }
}

function collectDecl(env: Env, decl: Decl, pkg: Package): void {
  if (decl.kind === 'BadDecl') return
  if (decl.kind === 'GenDecl') {
    for (const obj of declaredObjects(env, decl, false)) declare(env, pkg.scope, obj, pkg)
    return
  }
  if (decl.recv !== null) {
    const base = receiverBase(decl)
    if (base === null) return
    const others = pkg.methods.get(base)
    if (others === undefined) pkg.methods.set(base, [{ decl, unit: env.unit }])
    else others.push({ decl, unit: env.unit })
    return
  }
  const { name } = decl
  // spec: "Multiple such functions may be defined per package"
  if (name.name === '_' || name.name === 'init') return
  if (name.name === 'main' && pkg.id.name === 'main' && pkg.scope.names.get('main') === undefined) return
  declare(
    env,
    pkg.scope,
    { kind: 'func', name: name.name, from: name.from, to: name.to, visible: 0, decl, env, type: null },
    pkg,
  )
}

/** gc: cmd/compile/internal/types2/decl.go, declare: "%s redeclared in this block" */
export function declare(env: Env, scope: Scope, obj: Obj, pkg: Package | null): void {
  if (obj.name === '_') {
    pkg?.unnamed.push(obj)
    return
  }
  const other = scope.names.get(obj.name)
  if (other === undefined) {
    scope.names.set(obj.name, obj)
    return
  }
  pkg?.unnamed.push(obj)
  const file = 'env' in other ? other.env.unit.path : env.unit.path
  report(env.checker, env.unit, obj, `${obj.name} redeclared in this block`, [
    { file, from: other.from, to: other.to, message: `other declaration of ${obj.name}` },
  ])
}

/** The objects of a declaration, in source order; `local` ones are visible from their place on. */
export function declaredObjects(env: Env, decl: GenDecl, local: boolean): readonly Obj[] {
  const out: Obj[] = []
  let inherited: ValueSpec | null = null
  decl.specs.forEach((spec, iota) => {
    if (spec.kind === 'TypeSpec') out.push(typeObject(env, spec, local))
    else if (spec.kind === 'ValueSpec' && decl.token === 'const') {
      // spec: "Omitting the list of expressions is … equivalent to repeating the previous list"
      const source: ValueSpec | null = spec.type !== null || spec.values.length > 0 ? spec : inherited
      inherited = source
      spec.names.forEach((name, i) => {
        out.push({
          kind: 'const',
          name: name.name,
          from: name.from,
          to: name.to,
          visible: local ? spec.to : 0,
          typeExpr: source?.type ?? null,
          valueExpr: source?.values[i] ?? null,
          env: { ...env, iota, errorAt: source === spec ? null : name },
          result: null,
        })
      })
    } else if (spec.kind === 'ValueSpec') {
      spec.names.forEach((name, i) => {
        const value = spec.values.length === spec.names.length ? spec.values[i] : null
        const what = local ? 'local variable' : 'package-level variable'
        out.push(varObject(env, name, what, spec.type, value, local ? spec.to : 0))
      })
    }
  })
  return out
}

export function varObject(
  env: Env,
  name: { readonly name: string; readonly from: number; readonly to: number },
  what: VarObject['what'],
  typeExpr: VarObject['typeExpr'],
  valueExpr: VarObject['valueExpr'],
  visible: number,
): VarObject {
  const { from, to } = name
  return { kind: 'var', what, name: name.name, from, to, visible, typeExpr, valueExpr, env, type: undefined }
}

function typeObject(env: Env, spec: TypeSpec, local: boolean): TypeObject {
  const { checker, unit } = env
  const { name } = spec
  const inner: Env = spec.typeParams === null ? env : { ...env, scope: openScope(env.scope) }
  const step: Step = {
    name: name.name,
    at: { file: unit.path, from: name.from, to: name.to },
    kind: spec.alias ? 'alias' : 'type',
  }
  let rhs: Type | 'busy' | null = null
  const type: Named = {
    kind: 'named',
    name: name.name,
    pkg: unit.pkg.id,
    alias: spec.alias,
    id: checker.nextId++,
    params: spec.typeParams === null ? [] : declareTypeParams(inner, spec.typeParams, name),
    origin: null,
    args: [],
    rhs: () => {
      if (rhs === 'busy') return selfReference(env, type, step)
      if (rhs !== null) return rhs
      rhs = 'busy'
      const { depth } = checker
      checker.depth = 0
      const resolved = onPath(checker, step, () => resolveType(inner, spec.type))
      checker.depth = depth
      rhs = resolved.kind === 'typeparam' ? typeParamAlone(inner, spec) : resolved
      return rhs
    },
    under: null,
    at: unit.pkg.std ? null : step.at,
  }
  return {
    kind: 'type',
    name: name.name,
    from: name.from,
    to: name.to,
    visible: local ? name.from : 0,
    type,
    env: inner,
  }
}

/** Needed while it is being resolved: an array length, or an alias, that depends on the type itself. */
function selfReference({ checker, unit }: Env, type: Named, step: Step): Unknown {
  const seen = checker.reportedCycles.has(type)
  checker.reportedCycles.add(type)
  const why = seen || unit.pkg.std ? `${type.name} refers to itself` : reportPath(checker, unit, step)
  return { kind: 'unknown', name: type.name, why, at: type.at, reported: true }
}

/** spec: "In a type definition the given type cannot be a type parameter" */
function typeParamAlone({ checker, unit }: Env, spec: TypeSpec): Unknown {
  const message = spec.alias
    ? 'cannot use type parameter declared in alias declaration as RHS'
    : 'cannot use a type parameter as RHS in type declaration'
  return reportUnknown(checker, unit, spec.type, message)
}

/** Declares type parameters in `env.scope`; their constraints are resolved when they are asked for. */
export function declareTypeParams(env: Env, fields: readonly Field[], owner: Ident): readonly TypeParam[] {
  const at = { file: env.unit.path, from: owner.from, to: owner.to }
  const step: Step = { name: owner.name, at, kind: 'type', inParams: true }
  return fields.flatMap((field) => {
    let constraint: Type | null = null
    const resolve = (): Type => {
      if (constraint === null) {
        // gc: a parameter is declared with an invalid type for its constraint
        constraint = {
          ...unknownAt(env.unit, field.type, 'it refers to itself'),
          name: 'invalid type',
          reported: true,
        }
        constraint = onPath(env.checker, step, () => resolveConstraint(env, field.type))
      }
      return constraint
    }
    return field.names.map((name) => declareTypeParam(env, name, owner.name, resolve))
  })
}

export function declareTypeParam(
  env: Env,
  { name, from, to }: Ident,
  owner: string,
  constraint: () => Type,
): TypeParam {
  const type: TypeParam = {
    kind: 'typeparam',
    name,
    id: env.checker.nextId++,
    owner,
    at: { file: env.unit.path, from, to },
    get constraint() {
      return constraint()
    },
  }
  declare(env, env.scope, { kind: 'type', name, from, to, visible: 0, type, env }, null)
  return type
}

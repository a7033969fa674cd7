/** What a qualifier means and what a package declares: the source's own packages first, then the standard library. */

import type { StdIndex } from '../options.ts'
import type { File, Ident } from '../syntax/ast.ts'
import { report, type Checker, type Package, type Unit } from './checker.ts'
import { collectImports, collectPackage } from './collect.ts'
import { isExported, lookup, type Env, type Obj } from './scope.ts'
import type { Named, Type } from './type.ts'
import { unsafePointer } from './universe.ts'
import { isSince } from './versions.ts'

/** Reads a package of the standard library. */
export interface StdSource {
  /** Its files for the target; null where the package is not loaded yet. */
  readonly files: (path: string) => readonly StdFile[] | null
}

export interface StdFile {
  readonly path: string
  readonly text: string
  readonly ast: File
}

export type Qualifier =
  | { readonly kind: 'package'; readonly path: string }
  | { readonly kind: 'cgo' }
  | { readonly kind: 'unknown'; readonly why: string }
  | { readonly kind: 'undefined' }
  | { readonly kind: 'not a package' }

/** What the `x` of `x.T` means. */
export function qualifierPackage(env: Env, ident: Ident): Qualifier {
  const { unit } = env
  const found = lookup(env, ident.name, ident.from)
  if (found !== null)
    return found.kind === 'package' ? importedPackage(env, found.path) : { kind: 'not a package' }
  if (unit.importing) {
    if (!unit.opaqueImports) return { kind: 'undefined' }
    return {
      kind: 'unknown',
      why: `${ident.name} may be one of the imports: their package names are not known`,
    }
  }
  const path = packageByName(env, ident)
  if (path === null) return { kind: 'unknown', why: `${ident.name} is no package of the standard library` }
  return { kind: 'package', path }
}

function importedPackage({ checker, unit }: Env, path: string): Qualifier {
  if (path === 'unsafe' || isKnown(checker, path, unit)) return { kind: 'package', path }
  if (path === 'C') return { kind: 'cgo' }
  return { kind: 'unknown', why: `${path} is neither in this source nor in the standard library` }
}

/** Whether there are declarations of `path`. What the standard library vendors is its own business. */
function isKnown(checker: Checker, path: string, unit: Unit): boolean {
  if (checker.packages.get(path) !== undefined) return true
  if (stdName(checker, path) === undefined) return false
  return unit.pkg.std || !path.split('/', 1)[0].includes('.')
}

/** The name of a standard package; undefined where there is no data for it. */
export function stdName({ index }: Checker, path: string): string | undefined {
  return Object.hasOwn(index.packages, path) ? index.packages[path] : undefined
}

/** Of several standard packages with one name, the one that Go code imports most. The others can be chosen. */
const commonest: Readonly<Record<string, string>> = {
  rand: 'math/rand',
  template: 'text/template',
  pprof: 'runtime/pprof',
  scanner: 'text/scanner',
  types: 'go/types',
  trace: 'runtime/trace',
  debug: 'runtime/debug',
  metrics: 'runtime/metrics',
  parse: 'text/template/parse',
  build: 'go/build',
  version: 'go/version',
}

/** Importable standard packages called `name`, the one it is taken for first. */
export function packagesNamed({ index }: Checker, name: string): readonly string[] {
  let byName = importable.get(index)
  if (byName === undefined) importable.set(index, (byName = importableByName(index)))
  return byName.get(name) ?? []
}

/** The importable packages of every index that was asked about, by name. */
const importable = new WeakMap<StdIndex, ReadonlyMap<string, readonly string[]>>()

function importableByName({ packages }: StdIndex): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>()
  for (const [path, name] of Object.entries(packages)) {
    if (/(^|\/)(internal|vendor)(\/|$)/.test(path) || path.includes('.')) continue
    const all = byName.get(name)
    if (all === undefined) byName.set(name, [path])
    else all.push(path)
  }
  for (const [name, all] of byName) {
    const rank = (path: string): number => (path === commonest[name] ? -1 : path.split('/').length)
    all.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  }
  return byName
}

function packageByName({ checker, unit }: Env, ident: Ident): string | null {
  const { name } = ident
  if (name === 'unsafe') return 'unsafe'
  const known = checker.chosen.get(name)
  if (known !== undefined) return known
  const all = packagesNamed(checker, name)
  const wanted = Object.hasOwn(checker.assume.packages, name) ? checker.assume.packages[name] : undefined
  const path = wanted !== undefined && all.includes(wanted) ? wanted : all[0]
  if (path === undefined) return null
  checker.chosen.set(name, path)
  if (all.length > 1) {
    const others = all.filter((other) => other !== path).join(', ')
    report(
      checker,
      unit,
      ident,
      `${name} is taken for ${path}; there is also ${others}`,
      undefined,
      'package-chosen',
    )
  }
  return path
}

export type Imported =
  | { readonly kind: 'object'; readonly object: Obj }
  | { readonly kind: 'universe'; readonly type: Type }
  | { readonly kind: 'unexported'; readonly pkg: { readonly name: string } }
  /** `similar` differs in case only, and is exported. */
  | { readonly kind: 'none'; readonly similar: string | null }
  | { readonly kind: 'missing' }

/** The object `name` of package `path`, as seen from another package. */
export function importedObject(env: Env, path: string, name: string): Imported {
  const { checker, unit } = env
  if (path === 'unsafe')
    return name === 'Pointer' ? { kind: 'universe', type: unsafePointer } : { kind: 'none', similar: null }
  const pkg = loadPackage(checker, path, !unit.pkg.std)
  if (pkg === null) {
    return unit.pkg.std ? { kind: 'object', object: lazyType(env, path, name) } : { kind: 'missing' }
  }
  const object = pkg.scope.names.get(name)
  if (object === undefined) return { kind: 'none', similar: similarName(checker, pkg, name) }
  if (!isExported(name) && !unit.pkg.std) return { kind: 'unexported', pkg: pkg.id }
  return { kind: 'object', object }
}

/** gc: cmd/compile/internal/types2/scope.go, lookupIgnoringCase; from go1.25 on. */
function similarName(checker: Checker, pkg: Package, name: string): string | null {
  if (!isSince(checker, 25)) return null
  const lower = name.toLowerCase()
  const names = [...pkg.scope.names.keys()].filter(
    (other) => isExported(other) && other.toLowerCase() === lower,
  )
  return names.toSorted()[0] ?? null
}

/** The message of a name that its package does not declare. gc: cmd/compile/internal/types2/call.go, selector */
export function undefinedName(written: string, similar: string | null): string {
  return `undefined: ${written}${similar === null ? '' : ` (but have ${similar})`}`
}

/** The package, read at its first use. Null where it is not loaded: then it is asked for if `wanted`. */
export function loadPackage(checker: Checker, path: string, wanted: boolean): Package | null {
  const known = checker.packages.get(path)
  if (known !== undefined && known !== null) return known
  const files = checker.std.files(path)
  if (files === null) {
    if (wanted) checker.missing.add(path)
    return null
  }
  const pkg = collectPackage(checker, { path, name: stdName(checker, path) ?? path }, true, files)
  checker.packages.set(path, pkg)
  collectImports(checker, pkg)
  return pkg
}

/** Inside the standard library a type is loaded when its layout is asked for, and pointers do not ask. */
function lazyType(env: Env, path: string, name: string): Obj {
  const { checker } = env
  const type: Named = {
    kind: 'named',
    name,
    pkg: { path, name: stdName(checker, path) ?? path },
    alias: false,
    id: checker.nextId++,
    params: [],
    origin: null,
    args: [],
    rhs: () => {
      const pkg = loadPackage(checker, path, true)
      const object = pkg?.scope.names.get(name)
      if (object?.kind === 'type') return object.type
      return {
        kind: 'unknown',
        name: `${path}.${name}`,
        why: `${path} is not loaded`,
        at: null,
        reported: false,
      }
    },
    under: null,
    at: null,
  }
  return { kind: 'type', name, from: 0, to: 0, visible: 0, type, env }
}

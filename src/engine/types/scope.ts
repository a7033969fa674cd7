/** Declared objects, the scopes that hold them, and how a name is found. spec: "Declarations and scope" */

import type { Expr, FuncDecl } from '../syntax/ast.ts'
import type { Checker, Unit } from './checker.ts'
import type { Value } from './constant.ts'
import type { Func, Named, Type, TypeParam, Unknown } from './type.ts'
import { unsafeFuncs, unsafePointer, universeFuncs, universeTypes } from './universe.ts'

interface Declared {
  readonly name: string
  /** Where the name stands. */
  readonly from: number
  readonly to: number
  /** From where on it can be used, in a function; 0 at package level. */
  readonly visible: number
}

export interface TypeObject extends Declared {
  readonly kind: 'type'
  readonly type: Named | TypeParam | Unknown
  readonly env: Env
}

export interface ConstObject extends Declared {
  readonly kind: 'const'
  readonly typeExpr: Expr | null
  readonly valueExpr: Expr | null
  readonly env: Env
  /** Null before it is evaluated; `busy` while it is. */
  result: { readonly type: Type; readonly value: Value } | 'busy' | 'invalid' | null
}

export interface VarObject extends Declared {
  readonly kind: 'var'
  readonly what: 'package-level variable' | 'local variable' | 'receiver' | 'parameter' | 'result variable'
  readonly typeExpr: Expr | null
  /** Its initial value; null for one of several names that share one call. */
  readonly valueExpr: Expr | null
  readonly env: Env
  /** Undefined before it is asked for; null where it is not known. */
  type: Type | null | undefined
}

export interface FuncObject extends Declared {
  readonly kind: 'func'
  readonly decl: FuncDecl
  readonly env: Env
  /** Null before it is asked for; without parameters and results while they are resolved. */
  type: Func | null
}

export interface PackageObject extends Declared {
  readonly kind: 'package'
  readonly path: string
}

export type Obj = TypeObject | ConstObject | VarObject | FuncObject | PackageObject

export interface Scope {
  readonly parent: Scope | null
  readonly names: Map<string, Obj>
}

/** Where an expression is read: its file, its scope, the function body around it, and iota in a constant declaration. */
export interface Env {
  readonly checker: Checker
  readonly unit: Unit
  readonly scope: Scope
  readonly body: { readonly from: number } | null
  readonly iota: number | null
  /** Where errors are reported: at the name of a constant that repeats the expression above; else null, at their own place. */
  readonly errorAt: { readonly from: number; readonly to: number } | null
}

export const openScope = (parent: Scope): Scope => ({ parent, names: new Map() })

export type Found =
  | Obj
  | { readonly kind: 'universe'; readonly type: Type }
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'universe const'; readonly name: 'true' | 'false' | 'iota' | 'nil' }

/** What `name` means at `offset`; null if it is not declared. Scopes run from the block outwards to the universe. */
export function lookup(env: Env, name: string, offset: number): Found | null {
  const { unit } = env
  for (let scope: Scope | null = env.scope; scope !== null; scope = scope.parent) {
    // spec: "The scope of the package name of an imported package is the file block", which lies inside the package's
    const imported = scope.parent === null ? unit.imports.get(name) : undefined
    if (imported !== undefined) return imported
    const obj = scope.names.get(name)
    if (obj !== undefined && obj.visible <= offset) return obj
  }
  for (const dot of unit.dotImports) {
    const obj = dot.scope.names.get(name)
    if (obj !== undefined && isExported(name)) return obj
  }
  if (unit.dotUnsafe) {
    if (name === 'Pointer') return { kind: 'universe', type: unsafePointer }
    const builtin = unsafeFuncs.get(name)
    if (builtin !== undefined) return { kind: 'builtin', name: builtin }
  }
  const type = universeTypes.get(name)
  if (type !== undefined) return { kind: 'universe', type }
  if (universeFuncs.has(name)) return { kind: 'builtin', name }
  if (name === 'true' || name === 'false' || name === 'iota' || name === 'nil')
    return { kind: 'universe const', name }
  return null
}

/** spec: "Exported identifiers": the first character is a Unicode uppercase letter. */
export function isExported(name: string): boolean {
  const code = name.charCodeAt(0)
  if (code < 0x80) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(name)
}

/** How an object is called in a message. gc: cmd/compile/internal/types2/object.go, objectKind */
export function objectKind(found: Found): string {
  switch (found.kind) {
    case 'package':
      return 'package name'
    case 'const':
    case 'universe const':
      return found.name === 'nil' ? 'untyped nil' : 'constant'
    case 'type':
      if (found.type.kind === 'typeparam') return 'type parameter'
      return found.type.kind === 'named' && found.type.alias ? 'type alias' : 'defined type'
    case 'universe':
      return 'defined type'
    case 'var':
      return found.what
    case 'func':
      return 'function'
    case 'builtin':
      return 'built-in function'
  }
}

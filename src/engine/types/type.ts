/** The type model: Go's types as a graph. Named types are completed on demand, so cycles through pointers are plain references. */

import type { Span } from '../diagnostic.ts'

/** Where a named type comes from. */
export interface PackageId {
  /** Import path; '' for a paste. */
  readonly path: string
  readonly name: string
}

/** spec: "Types". `untyped` kinds are those of constants. */
export type BasicKind =
  | 'bool'
  | 'int'
  | 'int8'
  | 'int16'
  | 'int32'
  | 'int64'
  | 'uint'
  | 'uint8'
  | 'uint16'
  | 'uint32'
  | 'uint64'
  | 'uintptr'
  | 'float32'
  | 'float64'
  | 'complex64'
  | 'complex128'
  | 'string'
  | 'unsafe.Pointer'
  | 'untyped bool'
  | 'untyped int'
  | 'untyped rune'
  | 'untyped float'
  | 'untyped complex'
  | 'untyped string'
  | 'untyped nil'

export interface Basic {
  readonly kind: 'basic'
  readonly basic: BasicKind
  /** As written: `byte` and `rune` keep their names. */
  readonly name: string
}

export interface Pointer {
  readonly kind: 'pointer'
  elem: Type
}

export interface Slice {
  readonly kind: 'slice'
  elem: Type
}

export interface ArrayOf {
  readonly kind: 'array'
  elem: Type
  /** The length, or why it is not known. */
  readonly len: number | Unknown
}

export interface Struct {
  readonly kind: 'struct'
  fields: readonly StructField[]
  /** The file that the fields are written in; null for one of the standard library, and for none. */
  readonly file: string | null
  /** The source does not parse within it, so that there may be more fields than these: where the error is. */
  readonly broken: Span | null
}

export interface StructField {
  readonly name: string
  readonly type: Type
  readonly embedded: boolean
  /** Its value; '' for none. Types that differ in it alone are different types. */
  readonly tag: string
  /** Which declared line it stands on, from 0: `a, b int` is one line. */
  readonly line: number
  /** Its name in the file of the struct; its type where it is embedded. */
  readonly from: number
  readonly to: number
}

export interface MapOf {
  readonly kind: 'map'
  key: Type
  elem: Type
}

export interface Chan {
  readonly kind: 'chan'
  readonly dir: 'both' | 'send' | 'recv'
  elem: Type
}

export interface Param {
  readonly name: string
  readonly type: Type
}

export interface Func {
  readonly kind: 'func'
  params: readonly Param[]
  results: readonly Param[]
  /** The last parameter, a slice, is written `...T`. */
  readonly variadic: boolean
}

export interface Interface {
  readonly kind: 'interface'
  methods: readonly { readonly name: string; readonly type: Type }[]
  embeds: readonly Type[]
}

/** `~int | string`, only in constraints. */
export interface Union {
  readonly kind: 'union'
  terms: readonly { readonly tilde: boolean; readonly type: Type }[]
}

/** A declared type, an instance of a generic one, or an alias (whose `alias` is true). */
export interface Named {
  readonly kind: 'named'
  readonly name: string
  readonly pkg: PackageId | null
  readonly alias: boolean
  /** Distinguishes declarations of one name, and instances. */
  readonly id: number
  /** The declared type parameters of a generic type that is not instantiated; empty otherwise. */
  params: readonly TypeParam[]
  /** The generic type and its arguments, for an instance. */
  readonly origin: Named | null
  readonly args: readonly Type[]
  /** The right side of the declaration; resolves it at the first call. */
  readonly rhs: () => Type
  /** What `underlying` found; null before. */
  under: Type | null
  /** Where its name is declared, or where an instance is first mentioned; null for types of loaded packages and the universe. */
  readonly at: Span | null
}

export interface TypeParam {
  readonly kind: 'typeparam'
  readonly name: string
  readonly id: number
  /** Resolved when it is first read. */
  readonly constraint: Type
  /** The name of the generic type, function or method that declares it. */
  readonly owner: string
  /** Where it is declared. */
  readonly at: Span
}

/** A type we have no declaration of, or that is in error: everything that depends on it is unknown, never wrong. */
export interface Unknown {
  readonly kind: 'unknown'
  /** As written. */
  readonly name: string
  /** One sentence. */
  readonly why: string
  /** Where the source says it; null where it is none of the source. */
  readonly at: Span | null
  /** An error has been reported for it. */
  readonly reported: boolean
  /** C may leave it incomplete: then pointers to it are none to the collector. */
  readonly mayBeIncomplete?: true
}

export type Type =
  | Basic
  | Pointer
  | Slice
  | ArrayOf
  | Struct
  | MapOf
  | Chan
  | Func
  | Interface
  | Union
  | Named
  | TypeParam
  | Unknown

/** In the place of a part that is nested so deep that it is resolved later. */
export const pending: Type = {
  kind: 'unknown',
  name: '…',
  why: 'not resolved yet',
  at: null,
  reported: false,
}

/** What an alias stands for; any other type is itself. */
export function unalias(type: Type): Type {
  let t = type
  for (let steps = 0; t.kind === 'named' && t.alias; steps++) {
    if (steps > 10_000) return circular(t)
    t = t.rhs()
  }
  return t
}

/** spec: "Each type T has an underlying type". A declaration that only refers to itself is unknown. */
export function underlying(type: Type): Type {
  if (type.kind !== 'named') return type
  if (type.under !== null) return type.under
  const chain: Named[] = []
  let t: Type = type
  while (t.kind === 'named' && t.under === null) {
    // a generic type that contains itself does so in all its instances
    const origin: Type | null | undefined = t.origin?.under
    if (origin?.kind === 'unknown') {
      t = origin
      break
    }
    if (chain.length > 100_000 || (chain.length < 50 && chain.includes(t))) {
      t = circular(t)
      break
    }
    chain.push(t)
    t = t.rhs()
  }
  const under = t.kind === 'named' ? t.under! : t
  for (const named of chain) named.under = under
  return under
}

function circular(named: Named): Unknown {
  return {
    kind: 'unknown',
    name: named.name,
    why: `${named.name} is declared in terms of itself`,
    at: named.at,
    reported: true,
  }
}

/** What the engine is told besides the source: the version, the standard library's data, the user's own knowledge. */

import type { GoVersion } from './goVersion.ts'
import type { Target } from './target.ts'

/** A Go source file, or a paste. */
export interface SourceFile {
  /** Shown in diagnostics; its last part decides by GOOS and GOARCH suffixes whether it is read at all. */
  readonly path: string
  readonly text: string
  /** Import path of its package: files with equal ones are one package. '' for a paste. */
  readonly package: string
}

/** A package of the standard library as reduced to its declarations: a txtar archive of Go files. */
export interface StdPackage {
  readonly path: string
  readonly archive: string
}

/** What is known of the standard library of one Go version before any of its packages is loaded. */
export interface StdIndex {
  readonly go: GoVersion
  /** Import path → package name, for every package there is data for. */
  readonly packages: Readonly<Record<string, string>>
  /** Tags that `go build` sets by itself for a GOARCH: `goexperiment.…` and the like. */
  readonly tags: Readonly<Record<string, readonly string[]>>
  /** Packages that declare types which are not in the heap; pointers to these have no pointer word. */
  readonly notInHeap: readonly string[]
}

/** How an unknown type is to be taken: as one of Go's own, by its numbers, as one that is known, or as it is declared. */
export type Assumed =
  | { readonly like: 'int' | 'string' | 'pointer' | 'interface' | 'slice' | 'struct{}' }
  | GivenNumbers
  | KnownType
  /** Go text that declares it: a type declaration with what it needs, a struct type, or the lines of one. */
  | { readonly declaration: string }

export interface Numbers {
  /** Bytes, a multiple of `align`. */
  readonly size: number
  /** 1, 2, 4 or 8. */
  readonly align: number
  /** Indices of the words that hold pointers. */
  readonly ptrWords: readonly number[]
}

/** What a reader knows of a type, which is seldom the same where pointers have another size. */
export interface GivenNumbers extends Numbers {
  /** The only targets it is said of: those with pointers of so many bytes; all of them if left out. */
  readonly ptrSize?: 4 | 8
}

/** A type of a module at a version, as Go lays it out. */
export interface KnownType {
  /** Import path, dot and name: `github.com/google/uuid.UUID`. */
  readonly known: string
  /** Of its module: `v1.6.0`. */
  readonly version: string
  /** The Go version whose standard library it was laid out with. */
  readonly go: GoVersion
  /** Where pointers have 8 bytes. */
  readonly wide: Numbers
  /** Where pointers have 4 bytes. */
  readonly narrow: Numbers
}

/** What the user says where the source does not. */
export interface Assumptions {
  /** Unknown types by name as written: `decimal.Decimal`, `Order`. */
  readonly types: Readonly<Record<string, Assumed>>
  /** Arguments of a generic type laid out by itself, as Go types: `{ List: ['string'] }`. */
  readonly typeArgs: Readonly<Record<string, readonly string[]>>
  /** The import path meant by a package name that no import explains: `{ rand: 'crypto/rand' }`. */
  readonly packages: Readonly<Record<string, string>>
}

export const noAssumptions: Assumptions = { types: {}, typeArgs: {}, packages: {} }

export interface Options {
  readonly target: Target
  readonly go: GoVersion
  readonly index: StdIndex
  /** The packages loaded so far, by import path. */
  readonly std: ReadonlyMap<string, StdPackage>
  readonly assume: Assumptions
  /** Whether orders are proposed, which takes most of the time; true if left out. */
  readonly orders?: boolean
}

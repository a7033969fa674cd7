/** What one analysis knows while it resolves names: its packages, what it was told, and what it found wrong. */

import type { Diagnostic, DiagnosticCode, Span } from '../diagnostic.ts'
import type { GoVersion } from '../goVersion.ts'
import type { Assumptions, StdIndex } from '../options.ts'
import type { Expr, File, FuncDecl, StructType } from '../syntax/ast.ts'
import type { Target } from '../target.ts'
import type { Cgo } from './cgo/cName.ts'
import type { Step } from './cycle.ts'
import type { StdSource } from './importer.ts'
import type { Instantiation } from './instantiationCycle.ts'
import type { Operand } from './operand.ts'
import type { Env, Obj, PackageObject, Scope } from './scope.ts'
import type { Chan, Named, PackageId, Struct, Type, TypeParam, Unknown } from './type.ts'

/** One file of a package. */
export interface Unit {
  readonly path: string
  readonly text: string
  readonly ast: File
  /** A whole paste that is one struct type or its field lines. */
  readonly loose: StructType | null
  readonly pkg: Package
  /** Where it does not parse, in the order of the text. */
  readonly syntaxErrors: readonly { readonly from: number; readonly to: number }[]
  /** All files of its package are there: undeclared names are errors; else they are unknown types. */
  readonly strict: boolean
  /** Its imports are all written down, as in a file that `go build` is given: a qualifier is one of them. */
  readonly importing: boolean
  readonly imports: Map<string, PackageObject>
  readonly dotImports: Package[]
  /** `import . "unsafe"`. */
  dotUnsafe: boolean
  /** Some import's package name is not known, so that any qualifier may be its. */
  opaqueImports: boolean
  /** What `C` has, read when it is first asked for. */
  cgo: Cgo | null
}

export interface Package {
  readonly id: PackageId
  /** Of the standard library, as reduced to types and constants: nothing in it is reported. */
  readonly std: boolean
  readonly scope: Scope
  readonly units: Unit[]
  /** Declared at package level under a name that was taken, or under `_`; resolved and laid out all the same. */
  readonly unnamed: Obj[]
  /** Methods by the name of the type that they are declared for. */
  readonly methods: Map<string, DeclaredMethod[]>
}

export interface DeclaredMethod {
  readonly decl: FuncDecl
  readonly unit: Unit
}

/** The one copy of the size rules, as constants need them. Null where a size is not known. */
export interface Sizes {
  sizeof(type: Type): number | null
  alignof(type: Type): number | null
  /** Its size is known, and larger than the address space. */
  isTooLarge(type: Type): boolean
  /** Offset of a field by its index. */
  offsetof(struct: Struct, index: number): number | null
}

export interface Checker {
  readonly target: Target
  readonly go: GoVersion
  readonly index: StdIndex
  readonly assume: Assumptions
  readonly std: StdSource
  readonly sizes: Sizes
  /** Packages by import path: those of the source, and those of the standard library read so far. */
  readonly packages: Map<string, Package | null>
  readonly missing: Set<string>
  readonly diagnostics: Diagnostic[]
  /** Packages that were chosen for a qualifier without an import: name → path. */
  readonly chosen: Map<string, string>
  /** What is assumed of unknown types, by name, and where the source first mentions them. */
  readonly assumed: Map<string, { readonly type: Named; readonly at: Span }>
  /** Instances of each generic type, by its arguments. */
  readonly instances: Map<Named, Map<string, Named>>
  instanceCount: number
  /** How many letters their arguments came to, written out. */
  keyText: number
  /** Type expressions nested too deep for the stack, to be resolved when it is empty. */
  readonly deferred: (() => void)[]
  /** Cycles of declarations: reported though nothing else is while one is found. */
  readonly cycles: Diagnostic[]
  /** Types whose cycle has been reported. */
  readonly reportedCycles: Set<Named>
  /** The declarations that are being resolved, the outermost first. */
  readonly path: Step[]
  /** Checks that need every declaration resolved. */
  readonly later: (() => void)[]
  /** Every type argument that the source gives a type parameter, if it satisfies the constraint. */
  readonly instantiations: Instantiation[]
  /** Type parameters of a receiver, and those of the type that they stand for. */
  readonly receiverParams: Map<TypeParam, TypeParam>
  /** Every channel type of the source, and the types of its declarations by their names, as the back end sizes them. */
  readonly channels: Chan[]
  readonly sized: { readonly unit: Unit; readonly from: number; readonly to: number; readonly type: Type }[]
  /** Told of every instance of a generic type that the source writes down. */
  onInstance: ((instance: Named, env: Env, expr: Expr) => void) | null
  /** What parts of a deeply nested expression evaluate to, while it is evaluated. */
  readonly operands: Map<Expr, Operand>
  /** How deep type expressions and other expressions are being resolved. */
  depth: number
  exprDepth: number
  nextId: number
}

/** Reports a problem in `unit` once; nothing is reported in the standard library. */
export function report(
  { diagnostics }: Pick<Checker, 'diagnostics'>,
  unit: Unit,
  at: { readonly from: number; readonly to: number },
  message: string,
  related?: readonly (Span & { readonly message: string })[],
  code: DiagnosticCode = 'type',
): void {
  if (unit.pkg.std) return
  diagnostics.push({
    code,
    severity: code === 'type' || code === 'version' ? 'error' : 'note',
    file: unit.path,
    from: at.from,
    to: at.to,
    message,
    ...(related && { related }),
  })
}

/** Runs what has been reported before, or is not to be: nothing is reported by it, at once or later. */
export function quietly<T>(checker: Checker, run: () => T): T {
  const { diagnostics, later, channels, onInstance } = checker
  const before = [diagnostics.length, later.length, channels.length]
  checker.onInstance = null
  const result = run()
  checker.onInstance = onInstance
  ;[diagnostics.length, later.length, channels.length] = before
  return result
}

/** Reports a problem of an expression in its place. */
export function complain(
  { checker, unit, errorAt }: Env,
  at: { readonly from: number; readonly to: number },
  message: string,
): void {
  report(checker, unit, errorAt ?? at, message)
}

/** What stands for `expr`, which is in error: the error is reported, and nothing follows from it. */
export function reportUnknown(
  checker: Checker,
  unit: Unit,
  expr: Expr,
  message: string,
  at: Expr = expr,
): Unknown {
  report(checker, unit, at, message)
  return { ...unknownAt(unit, expr, message), reported: true }
}

/** What stands for `expr`, of which there is no declaration. */
export function unknownAt(
  unit: Unit,
  { from, to }: { readonly from: number; readonly to: number },
  why: string,
): Unknown {
  const at = unit.pkg.std ? null : { file: unit.path, from, to }
  return { kind: 'unknown', name: unit.text.slice(from, Math.min(to, from + 80)), why, at, reported: false }
}

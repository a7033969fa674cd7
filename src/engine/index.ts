/** The engine's one door: Go text and a target in, every struct's layout and every diagnostic out. */

import type { Diagnostic } from './diagnostic.ts'
import { slotOf, type Slot } from './heap/slot.ts'
import { unsafeValues, type UnsafeValue } from './inlay/unsafeValues.ts'
import { layoutProgram, type LaidOut } from './layout/layoutProgram.ts'
import { mayBeNotInHeap } from './layout/notInHeap.ts'
import { createMeasures, sizesFrom } from './layout/sizes.ts'
import type { StructLayout } from './layout/structLayout.ts'
import { linesOf } from './order/linesOf.ts'
import type { Proposal } from './order/order.ts'
import { createProposer, type Propose } from './order/proposer.ts'
import type { Options, SourceFile } from './options.ts'
import { declaredTypes } from './syntax/declaredTypes.ts'
import { importsOf, type Import } from './syntax/imports.ts'
import { parseSource } from './syntax/parseSource.ts'
import { aboutAssumed } from './types/assumeDeclared.ts'
import { packagesNamed } from './types/importer.ts'
import { resolveProgram } from './types/program.ts'

export type { Diagnostic } from './diagnostic.ts'
export type { GoVersion } from './goVersion.ts'
export type { Import } from './syntax/imports.ts'
export type {
  Assumed,
  Assumptions,
  GivenNumbers,
  KnownType,
  Numbers,
  Options,
  SourceFile,
  StdIndex,
  StdPackage,
} from './options.ts'

export interface ChosenPackage {
  readonly name: string
  readonly path: string
  readonly among: readonly string[]
}

export interface StructAnalysis {
  readonly layout: StructLayout
  /** Why its order is the author's to keep: then an order is offered only on request; null where it is free. */
  readonly kept: string | null
  /** What one allocated on the heap takes; null where the size is not known. */
  readonly slot: Slot | null
  /** Least size, then fewest moves, then fewest pointer bytes; null where the size is not known or none was asked for. */
  readonly suggested: Proposal | null
  /** Least size, then fewest pointer bytes, then fewest moves; null where `suggested` is. */
  readonly optimal: Proposal | null
}

export interface Analysis {
  readonly structs: readonly StructAnalysis[]
  /** What is declared at package level, structs or not: `Celsius float64`, `Reader interface`. */
  readonly types: readonly string[]
  /** In source order, file by file. */
  readonly diagnostics: readonly Diagnostic[]
  /** Qualifiers no import explains, and the standard package each was taken for; `among` holds every one of that name. */
  readonly chosen: readonly ChosenPackage[]
  /** What the files import, in their order. */
  readonly imports: readonly Import[]
  /** What calls of `unsafe.Sizeof`, `Alignof` and `Offsetof` come to, file by file in the order of the text. */
  readonly unsafeValues: readonly UnsafeValue[]
  /** Import paths of standard packages that were needed and are not in `std`: load them and call again. */
  readonly missing: readonly string[]
}

/**
 * Lays out every struct in `files` for one target. Never throws, whatever the text: what cannot be read or known is
 * in the diagnostics, and the rest is laid out all the same. A `propose` that is given again knows the orders of
 * earlier analyses.
 */
export function analyze(
  files: readonly SourceFile[],
  options: Options,
  propose: Propose = createProposer(),
): Analysis {
  const parsed = files.map(parseSource)
  const diagnostics: Diagnostic[] = parsed.flatMap((source) => source.diagnostics)
  const measures = createMeasures(options, mayBeNotInHeap(parsed, options.index))
  const program = resolveProgram(parsed, options, sizesFrom(measures), diagnostics)
  const laidOut = layoutProgram(program, measures)
  const found = inSourceOrder(aboutAssumed(diagnostics, program.checker), files)
  const values = unsafeValues(program)
  const { chosen, missing } = program.checker
  return {
    structs: laidOut.map((struct) => analyzeStruct(struct, options, propose)),
    types: parsed.flatMap(({ ast }) => declaredTypes(ast)),
    diagnostics: found,
    imports: parsed.flatMap(({ ast }) => importsOf(ast)),
    unsafeValues: values,
    chosen: [...chosen].map(([name, path]) => ({ name, path, among: packagesNamed(program.checker, name) })),
    missing: [...missing],
  }
}

function analyzeStruct(
  { layout, kept }: LaidOut,
  { target, orders = true }: Options,
  propose: Propose,
): StructAnalysis {
  const { size, ptrdata } = layout
  if (size === null || ptrdata === null) return { layout, kept, slot: null, suggested: null, optimal: null }
  const slot = slotOf(size, ptrdata, target)
  if (!orders) return { layout, kept, slot, suggested: null, optimal: null }
  return { layout, kept, slot, ...propose(linesOf(layout.fields)) }
}

function inSourceOrder(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
): readonly Diagnostic[] {
  const order = new Map(files.map((file, i) => [file.path, i]))
  const place = (diagnostic: Diagnostic): number => order.get(diagnostic.file) ?? files.length
  return diagnostics.toSorted((a, b) => place(a) - place(b) || a.from - b.from)
}

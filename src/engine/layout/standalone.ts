/** One struct with all that it is made of, as a program by itself can have it. */

import type { Options, SourceFile } from '../options.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { parseSource } from '../syntax/parseSource.ts'
import { closureOf, type Closure } from '../types/closure/closure.ts'
import { resolveProgram } from '../types/program.ts'
import { layoutProgram } from './layoutProgram.ts'
import { mayBeNotInHeap } from './notInHeap.ts'
import { createMeasures, isTooLarge, sizesFrom } from './sizes.ts'
import type { StructLayout } from './structLayout.ts'

export interface Standalone {
  readonly layout: StructLayout
  readonly closure: Closure
}

/** The struct that an analysis with the same options found there; why it has no program, in a sentence. */
export function standalone(
  files: readonly SourceFile[],
  options: Options,
  place: Pick<StructLayout, 'file' | 'from' | 'to'>,
): Standalone | string {
  const parsed = files.map(parseSource)
  const diagnostics: Diagnostic[] = parsed.flatMap((source) => source.diagnostics)
  const measures = createMeasures(options, mayBeNotInHeap(parsed, options.index))
  const program = resolveProgram(parsed, options, sizesFrom(measures), diagnostics)
  const found = layoutProgram(program, measures).find(
    ({ layout }) => layout.file === place.file && layout.from === place.from && layout.to === place.to,
  )
  if (found === undefined) return 'It is not in this text any more.'
  const { declaration, type, layout } = found
  if (layout.size === null) {
    const { why } = measures.extent(type)
    if (why !== null && isTooLarge({ why })) return `It is too large for ${options.target.goarch}.`
    return why === null ? 'Its size is not known.' : `Its size depends on ${why.name}: ${why.why}.`
  }
  const args = layout.generic !== null && type.kind === 'named' ? type.args : null
  const closure = closureOf(program.checker, declaration, args)
  if (typeof closure === 'string') return closure
  const error = diagnostics.find((diagnostic) => isInTheWay(diagnostic, closure))
  return error === undefined ? { layout, closure } : `Go rejects it: ${error.message}.`
}

/** An error in what is taken over. Where something stands in place of a name it is no error that it is undefined. */
function isInTheWay({ severity, file, from }: Diagnostic, { stretches, isReplaced }: Closure): boolean {
  if (severity !== 'error' || isReplaced(file, from)) return false
  return stretches.some((stretch) => stretch.file === file && from >= stretch.from && from <= stretch.to)
}

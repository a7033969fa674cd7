/**
 * Analyses with a memory: of a text that differs from the one before it in one declaration, that declaration is analysed
 * anew, with all that mentions it, and the rest is as it was.
 */

import { analyze, type Analysis, type SourceFile } from '../index.ts'
import type { Options } from '../options.ts'
import type { Propose } from '../order/proposer.ts'
import { parseSource } from '../syntax/parseSource.ts'
import { outlineOf } from './outline.ts'
import { reanalyze, type Remembered } from './reanalyze.ts'

export type Analyze = (files: readonly SourceFile[], options: Options) => Analysis

/** `analyze`, for one text after the other: the same answers sooner, where the text is one paste. */
export function createAnalyzer(propose: Propose): Analyze {
  /** Null where nothing can be reused. */
  let last: Remembered | null = null
  /** An outline is made when the next text asks for it. */
  let outline: (() => Remembered | null) | null = null

  return (files, options) => {
    const [file] = files
    const before: Remembered | null = last ?? outline?.() ?? null
    const reused = before && files.length === 1 ? reanalyze(before, file, options, propose) : null
    if (reused) {
      last = reused
      outline = null
      return reused.analysis
    }
    const analysis = analyze(files, options, propose)
    const stdSize = options.std.size
    last = null
    outline = files.length === 1 ? () => remember(file, options, stdSize, analysis) : null
    return analysis
  }
}

function remember(
  file: SourceFile,
  options: Options,
  stdSize: number,
  analysis: Analysis,
): Remembered | null {
  const { ast, loose, diagnostics } = parseSource(file)
  const isPaste = file.package === '' && loose === null && diagnostics.length === 0
  const outline = isPaste ? outlineOf(ast) : null
  return outline && { text: file.text, options, stdSize, analysis, outline }
}

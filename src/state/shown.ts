/** Which struct is shown: that of the last valid source where the one that is being typed cannot be read. */

import type { Diagnostic, StructAnalysis } from '../engine/index.ts'
import type { Document } from '../share/document.ts'
import type { AnalysisState } from './analysisStore.ts'
import { isStillWritten } from './stillWritten.ts'
import { keysOf, selectedIndex } from './structs.ts'
import type { Answered } from './workerClient.ts'

export interface Shown {
  readonly struct: StructAnalysis
  /** Its key, see `keysOf`. */
  readonly key: string
  /** Its index in the analysis that it is of. */
  readonly index: number
  /** The document that it is of: the places in its layout are of this text. */
  readonly document: Document
  /** It is of a source before the one that is open. */
  readonly isOld: boolean
}

/** Null where there is nothing to show. What is old is of the document that is open, not of one that was there before. */
export function shownStruct(
  { outcome, valid }: Pick<AnalysisState, 'outcome' | 'valid'>,
  selection: string | null,
): Shown | null {
  const current = outcome?.kind === 'answered' ? outcome : null
  const now = current && structOf(current, selection)
  if (!outcome || !valid || valid === current) return now
  const { source } = outcome.document
  if (!current || !now) return isInvalidAnswer(current) ? oldIn(structOf(valid, selection), source) : now

  const { structs, diagnostics } = current.answer.analysis
  const key = selection ?? keysOf(structs)[now.index]
  const isThere = keysOf(structs)[now.index] === key && !isBroken(now.struct, diagnostics)
  if (isThere || !isInvalid(diagnostics)) return now
  const wasThere = keysOf(valid.answer.analysis.structs).includes(key)
  return (wasThere && oldIn(structOf(valid, key), source)) || now
}

/** Whether something of a source could not be read. */
export function isInvalid(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ code }) => code === 'syntax')
}

function isBroken({ layout: { from, to } }: StructAnalysis, diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ code, from: at }) => code === 'syntax' && from <= at && at <= to)
}

/** Also where there is no answer at all. */
function isInvalidAnswer(answered: Answered | null): boolean {
  return !answered || isInvalid(answered.answer.analysis.diagnostics)
}

function structOf({ answer, document }: Answered, selection: string | null): Shown | null {
  const { structs } = answer.analysis
  const index = selectedIndex(structs, selection)
  return index < 0
    ? null
    : { struct: structs[index], key: keysOf(structs)[index], index, document, isOld: false }
}

function oldIn(shown: Shown | null, source: string): Shown | null {
  const isThere = shown && isStillWritten(shown.document.source, shown.struct.layout, source)
  return isThere ? { ...shown, isOld: true } : null
}

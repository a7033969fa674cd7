/** Goes from struct to struct and from field to field, as the keys do. */

import type { StoreApi } from 'zustand/vanilla'
import type { StructAnalysis } from '../engine/index.ts'
import type { AnalysisState } from './analysisStore.ts'
import { select, type DocumentStore } from './documentStore.ts'
import { marked, pin, pinByKey, type MarkStore } from './markStore.ts'
import { keysOf, selectedIndex } from './structs.ts'

interface Stores {
  readonly documents: DocumentStore
  readonly analyses: StoreApi<AnalysisState>
  readonly marks: MarkStore
}

export function selectNext(stores: Stores): void {
  selectBy(stores, 1)
}

export function selectPrevious(stores: Stores): void {
  selectBy(stores, -1)
}

/** Pins the next field of the selected struct; the first where none of it is marked. */
export function markNext(stores: Stores): void {
  markBy(stores, 1)
}

/** Pins the field before; the last where none is marked. */
export function markPrevious(stores: Stores): void {
  markBy(stores, -1)
}

function selectBy({ documents, analyses, marks }: Stores, step: 1 | -1): void {
  const structs = structsOf(analyses)
  const index = selectedIndex(structs, documents.getState().selection) + step
  if (index < 0 || index >= structs.length) return
  pin(marks, null)
  select(documents, keysOf(structs)[index])
}

function markBy({ documents, analyses, marks }: Stores, step: 1 | -1): void {
  const structs = structsOf(analyses)
  const struct = selectedIndex(structs, documents.getState().selection)
  const count = structs[struct]?.layout.fields.length ?? 0
  if (count === 0) return
  const mark = marked(marks.getState())
  const before = mark?.struct === struct ? mark.field : step === 1 ? -1 : count
  pinByKey(marks, { struct, field: Math.min(Math.max(before + step, 0), count - 1) })
}

function structsOf(analyses: Stores['analyses']): readonly StructAnalysis[] {
  const { outcome } = analyses.getState()
  return outcome?.kind === 'answered' ? outcome.answer.analysis.structs : []
}

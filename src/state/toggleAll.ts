/** Opens everything in a struct, or closes it. */

import type { StoreApi } from 'zustand/vanilla'
import { partsOf } from '../diagram/parts.ts'
import { pathsIn } from '../diagram/pathsIn.ts'
import { mostOpen } from '../share/document.ts'
import type { AnalysisState } from './analysisStore.ts'
import type { DocumentStore } from './documentStore.ts'
import { openIn, setOpen } from './opening.ts'
import { shownStruct } from './shown.ts'

/** Opens all there is in the selected struct, as far as a link can say it, or closes all where that is done. */
export function toggleAll(documents: DocumentStore, analyses: StoreApi<AnalysisState>): void {
  const shown = shownStruct(analyses.getState(), documents.getState().selection)
  if (!shown) return
  const all = pathsIn(shown.struct.layout, mostOpen)
  const open = openIn(documents, shown.key)
  const { all: parts } = partsOf(shown.struct.layout, open)
  const isDone = !parts.some(({ opening, path }) => opening === 'closed' && all.includes(path))
  setOpen(documents, shown.key, isDone ? [] : all)
}

/** The stores of the page, within reach of every component. */

import { createContext, use } from 'preact/compat'
import type { AnalysisStore } from '../state/analysisStore.ts'
import type { DocumentStore } from '../state/documentStore.ts'
import type { MarkStore } from '../state/markStore.ts'
import type { PreferenceStore } from '../state/preferences.ts'
import type { Session } from '../state/session.ts'

export interface Stores {
  readonly documents: DocumentStore
  readonly analyses: AnalysisStore
  readonly marks: MarkStore
  readonly session: Session
  readonly preferences: PreferenceStore
}

export const StoresContext = createContext<Stores | null>(null)

export function useStores(): Stores {
  const stores = use(StoresContext)
  if (!stores) throw new Error('There are no stores around this component')
  return stores
}

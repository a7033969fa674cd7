/** The latest analysis of the document that is open: asks the worker anew whenever what it depends on changes. */

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DocumentStore } from './documentStore.ts'
import type { Question } from './messages.ts'
import { createWorkerClient, type ClientOptions, type Outcome } from './workerClient.ts'

export interface AnalysisState {
  /** Null until the first one is there. It may be of an older document: see its own. */
  readonly outcome: Outcome | null
  /** An answer is awaited. */
  readonly running: boolean
}

export type AnalysisStore = StoreApi<AnalysisState>

export function createAnalysisStore(
  documents: DocumentStore,
  options: Omit<ClientOptions, 'onOutcome'>,
): AnalysisStore {
  const store = createStore<AnalysisState>(() => ({ outcome: null, running: true }))
  const ask = createWorkerClient({
    ...options,
    onOutcome: (outcome) => store.setState({ outcome, running: false }),
  })
  documents.subscribe((document, before) => {
    if (sameQuestion(document, before)) return
    store.setState({ running: true })
    ask(document)
  })
  ask(documents.getState())
  return store
}

function sameQuestion(a: Question, b: Question): boolean {
  return a.source === b.source && a.goarch === b.goarch && a.go === b.go && a.assume === b.assume
}

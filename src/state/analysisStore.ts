/** The latest analysis of the document that is open: asks the worker anew whenever what it depends on changes. */

import { createStore, type StoreApi } from 'zustand/vanilla'
import { sameContent } from '../base/sameContent.ts'
import type { Document } from '../share/document.ts'
import type { DocumentStore } from './documentStore.ts'
import type { Glance } from './glance.ts'
import type { Compared, Question, Writing, Written } from './messages.ts'
import { isInvalid } from './shown.ts'
import { keysOf } from './structs.ts'
import { createWorkerClient, type Answered, type ClientOptions, type Outcome } from './workerClient.ts'

export interface AnalysisState {
  /** Null until the first one is there. It may be of an older document: see its own. */
  readonly outcome: Outcome | null
  /** The latest answer to a source all of which could be read; null until there is one. */
  readonly valid: Answered | null
  /** The sizes of its structs on the usual targets; null until they are known. */
  readonly glance: Glance | null
  /** The answer that is awaited takes longer than most. */
  readonly isLate: boolean
}

export interface AnalysisStore extends StoreApi<AnalysisState> {
  /** Has the worker write text of a struct. */
  readonly write: (writing: Writing) => Promise<Written>
  /** Has the worker lay a struct of the outcome out for every target; null where it gives up for a newer document. */
  readonly compare: (struct: number) => Promise<Compared>
}

/** Of an answer that takes no longer nothing is seen to be awaited: the page would flicker while one types. */
const lateMs = 120

export function createAnalysisStore(
  documents: DocumentStore,
  options: Omit<ClientOptions, 'onOutcome' | 'onGlance'>,
): AnalysisStore {
  const store = createStore<AnalysisState>(() => ({
    outcome: null,
    valid: null,
    glance: null,
    isLate: false,
  }))
  let lateness: ReturnType<typeof setTimeout> | undefined
  const client = createWorkerClient({
    ...options,
    onOutcome(outcome) {
      const { outcome: before, glance } = store.getState()
      // While the structs are the same, the sizes of a moment ago are shown rather than none: new ones are on their way.
      const kept = haveSameStructs(before, outcome) ? glance : null
      clearTimeout(lateness)
      lateness = undefined
      store.setState({ outcome, glance: kept, isLate: false, ...(isValid(outcome) && { valid: outcome }) })
    },
    onGlance(glance) {
      if (!sameContent(glance, store.getState().glance)) store.setState({ glance })
    },
  })
  function ask(document: Document): void {
    lateness ??= setTimeout(() => store.setState({ isLate: true }), lateMs)
    client.ask(document)
  }
  documents.subscribe((document, before) => {
    if (sameQuestion(document, before)) return
    ask(document)
  })
  ask(documents.getState())
  return { ...store, write: client.write, compare: client.compare }
}

function sameQuestion(a: Question, b: Question): boolean {
  return a.source === b.source && a.goarch === b.goarch && a.go === b.go && a.assume === b.assume
}

function isValid(outcome: Outcome): outcome is Answered {
  return outcome.kind === 'answered' && !isInvalid(outcome.answer.analysis.diagnostics)
}

function haveSameStructs(a: Outcome | null, b: Outcome): boolean {
  if (a?.kind !== 'answered' || b.kind !== 'answered') return false
  const keys = keysOf(b.answer.analysis.structs)
  const before = keysOf(a.answer.analysis.structs)
  return keys.length === before.length && keys.every((key, i) => key === before[i])
}

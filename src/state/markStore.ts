/** The field that is pointed at: it is marked in the editor, both diagrams and the table at once. */

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DocumentStore } from './documentStore.ts'

/** A field by the index of its struct in the analysis and its own in the declared order. */
export interface Mark {
  readonly struct: number
  readonly field: number
  /** Path of what lies in the field, see `partsOf`; left out for the field itself. */
  readonly part?: string
}

export interface MarkState {
  readonly hovered: Mark | null
  readonly pinned: Mark | null
  /** Whether it was pinned by keys that go from field to field: then it is brought into view. */
  readonly isKeyed: boolean
}

export type MarkStore = StoreApi<MarkState>

export function createMarkStore(): MarkStore {
  return createStore<MarkState>(() => ({ hovered: null, pinned: null, isKeyed: false }))
}

/** Pinned wins over hovered. */
export function marked({ hovered, pinned }: MarkState): Mark | null {
  return pinned ?? hovered
}

export function hover(store: MarkStore, mark: Mark | null): void {
  store.setState({ hovered: mark })
}

/** Pins `mark`, or unpins with null. */
export function pin(store: MarkStore, mark: Mark | null): void {
  store.setState({ pinned: mark, isKeyed: false })
}

/** Pins `mark` as keys do that go from field to field, wherever the page is scrolled to. */
export function pinByKey(store: MarkStore, mark: Mark): void {
  store.setState({ pinned: mark, isKeyed: true })
}

/** Unpins at every change of the source: the field may be another one after it. */
export function unpinOnEdit(store: MarkStore, documents: DocumentStore): void {
  documents.subscribe(({ source }, before) => {
    if (source !== before.source && store.getState().pinned) pin(store, null)
  })
}

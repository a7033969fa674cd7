/** The field that is pointed at: it is marked in the editor, both diagrams and the table at once. */

import { createStore, type StoreApi } from 'zustand/vanilla'

/** A field by the index of its struct in the analysis and its own in the declared order. */
export interface Mark {
  readonly struct: number
  readonly field: number
}

export interface MarkState {
  readonly hovered: Mark | null
  readonly pinned: Mark | null
}

export type MarkStore = StoreApi<MarkState>

export function createMarkStore(): MarkStore {
  return createStore<MarkState>(() => ({ hovered: null, pinned: null }))
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
  store.setState({ pinned: mark })
}

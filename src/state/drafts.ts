/** The visitor's drafts in the browser's storage: the one worked on, and one that was set aside for it. */

import { readDocument, writeDocument, type Document } from '../share/document.ts'

/** What is used of localStorage. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export type Slot = 'current' | 'aside'

export interface Drafts {
  /** Null if there is none that can be read. */
  read(slot: Slot): Document | null
  /** Null removes it. */
  write(slot: Slot, document: Document | null): void
}

/** `open` gives the storage; where it throws, as it does where storage is denied, nothing is kept. */
export function createDrafts(open: () => DraftStorage): Drafts {
  return {
    read(slot) {
      try {
        const json = open().getItem(keyOf(slot))
        const document = json === null ? null : readDocument(json)
        return document?.ok ? document.value : null
      } catch {
        return null
      }
    },
    write(slot, document) {
      try {
        if (document) open().setItem(keyOf(slot), writeDocument(document))
        else open().removeItem(keyOf(slot))
      } catch {
        // Denied or full: the page works without.
      }
    },
  }
}

function keyOf(slot: Slot): string {
  return `offsetof.draft.${slot}`
}

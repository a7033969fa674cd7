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
  /** Writes in a moment, and then only the last of what was to be written meanwhile: a long text is not written at each letter. */
  writeSoon(slot: Slot, document: Document): void
  /** Writes what is yet to be written; for when the page goes. */
  readonly flush: () => void
}

const soonMs = 200

/** `open` gives the storage; where it throws, as it does where storage is denied, nothing is kept. */
export function createDrafts(open: () => DraftStorage): Drafts {
  const waiting = new Map<Slot, Document>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function write(slot: Slot, document: Document | null): void {
    waiting.delete(slot)
    try {
      if (document) open().setItem(keyOf(slot), writeDocument(document))
      else open().removeItem(keyOf(slot))
    } catch {
      // Denied or full: the page works without.
    }
  }

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    for (const [slot, document] of waiting) write(slot, document)
  }

  return {
    read(slot) {
      flush()
      try {
        const json = open().getItem(keyOf(slot))
        const document = json === null ? null : readDocument(json)
        return document?.ok ? document.value : null
      } catch {
        return null
      }
    },
    write,
    writeSoon(slot, document) {
      waiting.set(slot, document)
      timer ??= setTimeout(flush, soonMs)
    },
    flush,
  }
}

function keyOf(slot: Slot): string {
  return `offsetof.draft.${slot}`
}

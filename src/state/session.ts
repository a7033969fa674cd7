/**
 * Where the open document came from: the visitor's draft, which the browser keeps, or a link, which is only looked at.
 *
 * A link never overwrites the draft. At the first edit its text becomes the draft, and the former draft is set aside.
 */

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Document } from '../share/document.ts'
import { decodeLink } from '../share/link.ts'
import { emptyDocument, load, setSource, type DocumentStore } from './documentStore.ts'
import type { Drafts } from './drafts.ts'
import { nearestGo } from './goVersions.ts'

export interface SessionState {
  readonly origin: 'draft' | 'link'
  /** What there is to say of what was opened, or was not; null for nothing. */
  readonly notice: string | null
  /** There is a draft besides the document that is open. */
  readonly hasOther: boolean
}

export interface Session {
  readonly state: StoreApi<SessionState>
  /** How many documents were opened so far: another number is another document, whatever its text. */
  readonly opened: () => number
  /** Takes over what the visitor typed. */
  readonly edit: (source: string) => void
  /** Opens an example in place of the draft, which is set aside unless it is an example itself. The target, the Go version and the view stay where it does not name its own. */
  readonly openExample: (example: Pick<Document, 'source'> & Partial<Document>) => void
  /** Opens what a link holds after its `#`; a bad one is said and changes nothing. */
  readonly openFragment: (fragment: string) => Promise<void>
  /** Opens the other draft, and keeps the one that is open in its place. */
  readonly openOther: () => void
  readonly say: (notice: string | null) => void
}

interface SessionOptions {
  /** Takes a link out of the address when it is not what is shown any more. */
  readonly clearFragment: () => void
  /** Whether a source is not the visitor's own, so that nothing is lost with it. */
  readonly isExample: (source: string) => boolean
}

/** Opens the draft. */
export function createSession(
  documents: DocumentStore,
  drafts: Drafts,
  { clearFragment, isExample }: SessionOptions,
): Session {
  const state = createStore<SessionState>(() => ({ origin: 'draft', notice: null, hasOther: false }))
  let opened = 0

  /** The draft that is not open; null if there is none, or nothing in it. */
  function otherDraft(): Document | null {
    return orNothing(drafts.read(state.getState().origin === 'link' ? 'current' : 'aside'))
  }

  function open(document: Document, origin: SessionState['origin'], notice: string | null): void {
    opened++
    state.setState({ origin, notice })
    state.setState({ hasOther: otherDraft() !== null })
    load(documents, { ...document, go: nearestGo(document.go) })
  }

  function setAside(draft: Document | null): void {
    const own = orNothing(draft)
    if (own && !isExample(own.source)) drafts.write('aside', own)
  }

  function draftTakesOver(): void {
    setAside(drafts.read('current'))
    state.setState({ origin: 'draft', notice: null })
    clearFragment()
  }

  open(drafts.read('current') ?? emptyDocument, 'draft', null)
  documents.subscribe((document) => {
    if (state.getState().origin === 'draft') drafts.writeSoon('current', document)
  })

  return {
    state,
    opened: () => opened,
    edit(source) {
      if (state.getState().origin === 'link') draftTakesOver()
      setSource(documents, source)
    },
    openExample(example) {
      if (state.getState().origin === 'link') draftTakesOver()
      else setAside(documents.getState())
      const { goarch, go, view } = documents.getState()
      open({ ...emptyDocument, goarch, go, view, ...example }, 'draft', null)
    },
    async openFragment(fragment) {
      const link = await decodeLink(fragment)
      if (!link.ok) {
        state.setState({ notice: link.message })
        return
      }
      const { go } = link.value
      const shown = nearestGo(go)
      open(
        link.value,
        'link',
        go === shown ? null : `The link is of Go ${go}; what is shown is of Go ${shown}.`,
      )
    },
    openOther() {
      const other = otherDraft()
      if (!other) return
      const { origin } = state.getState()
      if (origin === 'link') clearFragment()
      else drafts.write('aside', orNothing(documents.getState()))
      open(other, 'draft', null)
    },
    say: (notice) => state.setState({ notice }),
  }
}

function orNothing(document: Document | null): Document | null {
  return document && document.source.trim() !== '' ? document : null
}

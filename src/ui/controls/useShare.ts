/** Copies a link that holds the whole document after its `#`. */

import { useCallback, useEffect, useMemo, useState } from 'preact/compat'
import { encodeLink, fitsInLink } from '../../share/link.ts'
import { withoutUnused } from '../../share/unused.ts'
import type { DocumentStore } from '../../state/documentStore.ts'
import { writeToClipboard } from '../copying/clipboard.ts'

export type Sharing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'copied'; readonly length: number }
  /** The clipboard was denied: the link is shown to be copied by hand. */
  | { readonly kind: 'shown'; readonly link: string }
  | { readonly kind: 'tooLarge' }

export interface Share {
  readonly sharing: Sharing
  readonly copy: () => void
  readonly dismiss: () => void
}

/** Characters past which some programs cut a link short. */
export const longLink = 8000

const idle: Sharing = { kind: 'idle' }

export function useShare(documents: DocumentStore): Share {
  const [sharing, setSharing] = useState<Sharing>(idle)

  useEffect(() => {
    if (sharing.kind !== 'copied' && sharing.kind !== 'tooLarge') return undefined
    const isShort = sharing.kind === 'copied' && sharing.length <= longLink
    const timer = setTimeout(() => setSharing(idle), isShort ? 1600 : 8000)
    return () => clearTimeout(timer)
  }, [sharing])

  const copy = useCallback(() => {
    void copyLink(documents).then(setSharing)
  }, [documents])
  const dismiss = useCallback(() => setSharing(idle), [])
  return useMemo(() => ({ sharing, copy, dismiss }), [sharing, copy, dismiss])
}

async function copyLink(documents: DocumentStore): Promise<Sharing> {
  const document = withoutUnused(documents.getState())
  if (document.source.trim() === '') return idle
  if (!fitsInLink(document)) return { kind: 'tooLarge' }
  const link = linkOf(documents)
  try {
    await writeToClipboard(link)
    return { kind: 'copied', length: (await link).length }
  } catch {
    return { kind: 'shown', link: await link }
  }
}

/** The address of this page with the document that is open. */
export async function linkOf(documents: DocumentStore): Promise<string> {
  return `${location.href.split('#')[0]}#${await encodeLink(withoutUnused(documents.getState()))}`
}

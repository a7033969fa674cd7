/** Copies a link that holds the whole document after its `#`. */

import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { encodeLink, fitsInLink } from '../../share/link.ts'
import type { DocumentStore } from '../../state/documentStore.ts'
import { grouped } from '../../diagram/labels.ts'
import styles from './CopyLink.module.css'

type Copying =
  | { readonly kind: 'idle' }
  | { readonly kind: 'copied'; readonly length: number }
  /** The clipboard was denied: the link is shown to be copied by hand. */
  | { readonly kind: 'shown'; readonly link: string }
  | { readonly kind: 'tooLarge' }

/** Characters past which some programs cut a link short. */
const longLink = 8000

export function CopyLink({ documents }: { readonly documents: DocumentStore }) {
  const isEmpty = useStore(documents, (document) => document.source.trim() === '')
  const [copying, setCopying] = useState<Copying>({ kind: 'idle' })

  useEffect(() => {
    if (copying.kind !== 'copied') return undefined
    const timer = setTimeout(() => setCopying({ kind: 'idle' }), copying.length > longLink ? 8000 : 1600)
    return () => clearTimeout(timer)
  }, [copying])

  async function copy() {
    const open = documents.getState()
    if (!fitsInLink(open)) return setCopying({ kind: 'tooLarge' })
    const link = encodeLink(open).then((fragment) => `${location.href.split('#')[0]}#${fragment}`)
    try {
      await writeToClipboard(link)
      return setCopying({ kind: 'copied', length: (await link).length })
    } catch {
      return setCopying({ kind: 'shown', link: await link })
    }
  }

  return (
    <div className={styles.place}>
      <span role="status" className={styles.said}>
        {copying.kind === 'copied' && <span className="srOnly">Link copied.</span>}
        {saidOf(copying)}
      </span>
      {copying.kind === 'shown' && (
        <input
          className={styles.link}
          aria-label="Link"
          readOnly
          value={copying.link}
          onFocus={(event) => event.target.select()}
        />
      )}
      <button type="button" className={styles.button} disabled={isEmpty} onClick={() => void copy()}>
        {copying.kind === 'copied' ? 'Copied' : 'Copy link'}
      </button>
    </div>
  )
}

/** The text may still be on its way: browsers that want the call in the press itself get a promise of it. */
async function writeToClipboard(text: Promise<string>): Promise<void> {
  const blob = text.then((string) => new Blob([string], { type: 'text/plain' }))
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
}

function saidOf(copying: Copying): string {
  switch (copying.kind) {
    case 'idle':
      return ''
    case 'copied':
      return copying.length > longLink
        ? `A link of ${grouped(copying.length)} characters: some programs cut one so long.`
        : ''
    case 'shown':
      return 'The browser did not allow copying:'
    case 'tooLarge':
      return 'The source is larger than 4 MB, more than a link may hold.'
    default:
      return copying satisfies never
  }
}

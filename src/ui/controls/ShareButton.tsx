/** Copies a link in one press, and says how that went. */

import { useState } from 'preact/compat'
import { useStore } from 'zustand'
import { grouped } from '../../diagram/labels.ts'
import { CopyDialog } from '../copying/CopyDialog.tsx'
import { useStores } from '../stores.ts'
import { LinkIcon } from './icons.tsx'
import styles from './ShareButton.module.css'
import { linkOf, longLink, type Share, type Sharing } from './useShare.ts'

export function ShareButton({ share: { sharing, copy, dismiss } }: { readonly share: Share }) {
  const { documents } = useStores()
  const isEmpty = useStore(documents, (document) => document.source.trim() === '')
  const [length, setLength] = useState<number | null>(null)
  const measure = () => void linkOf(documents).then((link) => setLength(link.length))
  const said = saidOf(sharing)
  return (
    <div className={styles.place}>
      <button
        type="button"
        className={styles.button}
        disabled={isEmpty}
        title={titleOf(length)}
        aria-keyshortcuts="S"
        onPointerEnter={measure}
        onFocus={measure}
        onClick={copy}
      >
        <LinkIcon />
        {sharing.kind === 'copied' ? 'Copied' : 'Share'}
      </button>
      <p role="status" className={said ? styles.said : 'srOnly'}>
        {said || (sharing.kind === 'copied' && 'Link copied')}
      </p>
      {sharing.kind === 'shown' && <CopyDialog title="Link" text={sharing.link} onClose={dismiss} />}
    </div>
  )
}

function titleOf(length: number | null): string {
  const of = length === null ? '' : ` of ${grouped(length)} characters`
  const long = length !== null && length > longLink ? ' Some programs cut one so long.' : ''
  return `Copies a link${of}: the source is in it.${long}`
}

function saidOf(sharing: Sharing): string {
  switch (sharing.kind) {
    case 'copied':
      return sharing.length > longLink
        ? `Copied a link of ${grouped(sharing.length)} characters: some programs cut one so long.`
        : ''
    case 'tooLarge':
      return 'The source is larger than 4 MB, more than a link may hold.'
    case 'idle':
    case 'shown':
      return ''
    default:
      return sharing satisfies never
  }
}

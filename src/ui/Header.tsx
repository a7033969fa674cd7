/** The top bar: the name, the target, the Go version, the link. */

import { useStore } from 'zustand'
import type { DocumentStore } from '../state/documentStore.ts'
import { CopyLink } from './controls/CopyLink.tsx'
import { TargetRadio } from './controls/TargetRadio.tsx'
import styles from './Header.module.css'

export function Header({ documents }: { readonly documents: DocumentStore }) {
  const go = useStore(documents, (document) => document.go)
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}>
        <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
          <rect width="4.6" height="12" rx="1" fill="currentColor" />
          <path
            d="M7 11.4 12.6.6M11.4 11.4 17 .6M15.8 11.4 21.4.6"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.15"
          />
        </svg>
        offsetof
      </h1>
      <TargetRadio documents={documents} />
      <code className={styles.go}>go{go}</code>
      <CopyLink documents={documents} />
    </header>
  )
}

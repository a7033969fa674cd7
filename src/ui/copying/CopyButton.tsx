/** A button that copies text which is made when it is pressed, and says how that went. */

import { useEffect, useState } from 'preact/compat'
import type { Written } from '../../state/messages.ts'
import { writeToClipboard } from './clipboard.ts'
import styles from './CopyButton.module.css'
import { CopyDialog } from './CopyDialog.tsx'

interface Props {
  readonly label: string
  /** What the press does, in a sentence. */
  readonly title: string
  readonly make: () => Promise<Written>
  /** Why there is nothing to be copied now; it is then said instead of what the press does. */
  readonly refusal?: string | null
}

type Copying =
  | { readonly kind: 'idle' }
  | { readonly kind: 'copied' }
  /** There is nothing to copy. */
  | { readonly kind: 'refused'; readonly why: string }
  /** The clipboard was denied: the text is shown to be copied by hand. */
  | { readonly kind: 'shown'; readonly text: string }

const idle: Copying = { kind: 'idle' }
const copiedMs = 1600
const refusedMs = 8000

export function CopyButton({ label, title, make, refusal = null }: Props) {
  const [copying, setCopying] = useState<Copying>(idle)

  useEffect(() => {
    if (copying.kind !== 'copied' && copying.kind !== 'refused') return undefined
    const timer = setTimeout(() => setCopying(idle), copying.kind === 'copied' ? copiedMs : refusedMs)
    return () => clearTimeout(timer)
  }, [copying])

  async function copy() {
    const written = make().catch((): Written => ({
      ok: false,
      why: 'It could not be made: a fault of ours.',
    }))
    const text = written.then((made) => (made.ok ? made.text : Promise.reject(new Error(made.why))))
    // Where the clipboard is denied nobody waits for it.
    text.catch(() => {})
    try {
      await writeToClipboard(text)
      setCopying({ kind: 'copied' })
    } catch {
      const made = await written
      setCopying(made.ok ? { kind: 'shown', text: made.text } : { kind: 'refused', why: made.why })
    }
  }

  return (
    <span className={styles.place}>
      <button
        type="button"
        className={styles.button}
        title={refusal ?? title}
        aria-disabled={refusal !== null || undefined}
        onClick={() => refusal === null && void copy()}
      >
        {copying.kind === 'copied' ? 'Copied' : label}
      </button>
      <span role="status" className={copying.kind === 'refused' ? styles.refused : 'srOnly'}>
        {copying.kind === 'copied' && 'Copied'}
        {copying.kind === 'refused' && copying.why}
      </span>
      {copying.kind === 'shown' && (
        <CopyDialog title={label} text={copying.text} onClose={() => setCopying(idle)} />
      )}
    </span>
  )
}

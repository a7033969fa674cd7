/** Text to be copied by hand, selected, where the browser does not let the page do it. */

import { useEffect, useRef } from 'preact/compat'
import styles from './CopyDialog.module.css'

interface Props {
  readonly title: string
  readonly text: string
  readonly onClose: () => void
}

export function CopyDialog({ title, text, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    dialog.current?.showModal()
    area.current?.select()
  }, [])

  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={title} onClose={onClose}>
      <p>The browser did not allow copying. The text is selected: copy it by hand.</p>
      <textarea
        ref={area}
        className={styles.text}
        aria-label="Text to copy"
        readOnly
        value={text}
        rows={16}
      />
      <form method="dialog">
        <button type="submit" className={styles.close}>
          Close
        </button>
      </form>
    </dialog>
  )
}

/** Opens the walk that a struct comes to its size by. */

import { grouped } from '../../diagram/labels.ts'
import styles from './WhyButton.module.css'

/** The id of the panel that it opens. */
export const whyId = 'why'

/** `size` in bytes; null where it is not known. */
export function WhyButton({ size }: { readonly size: number | null }) {
  return (
    <button type="button" className={styles.button} popoverTarget={whyId} aria-keyshortcuts="W">
      Why<span className={styles.size}> {size === null ? 'unknown' : grouped(size)}</span>?
    </button>
  )
}

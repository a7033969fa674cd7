/** A sentence over the foot of the page, for a moment: what a key or a command has done, or why it has not. */

import { useEffect } from 'preact/compat'
import styles from './Said.module.css'

interface Props {
  /** A new object says the same sentence anew; null says nothing. */
  readonly said: { readonly text: string } | null
  readonly onDone: () => void
}

const shownMs = 5000

export function Said({ said, onDone }: Props) {
  useEffect(() => {
    if (!said) return undefined
    const timer = setTimeout(onDone, shownMs)
    return () => clearTimeout(timer)
  }, [said, onDone])
  return (
    <p role="status" className={said ? styles.said : 'srOnly'}>
      {said?.text}
    </p>
  )
}

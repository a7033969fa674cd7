/** A sentence of an explanation: what stands between backticks is code. */

import type { ReactNode } from 'preact/compat'

export function Sentence({ text }: { readonly text: string }): ReactNode {
  return text.split('`').map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : part))
}

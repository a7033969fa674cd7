/** Tells whether a line of Go starts in code or inside a comment or a raw string, scanning line by line. */

import type { PasteLine } from './pasteLine.ts'

/** Where a line leaves off. */
export type GoState = 'code' | 'comment' | 'raw'

/** The state after a line that starts in `state`. An unterminated string or rune ends with its line. */
export function stateAfter(text: string, line: PasteLine, state: GoState): GoState {
  const s = text.slice(line.from, line.to)
  let at = 0
  let now = state
  while (at < s.length) {
    if (now !== 'code') {
      const end = s.indexOf(now === 'raw' ? '`' : '*/', at)
      if (end < 0) return now
      at = end + (now === 'raw' ? 1 : 2)
      now = 'code'
      continue
    }
    const c = s[at]
    if (c === '`') now = 'raw'
    else if (c === '/' && s[at + 1] === '/') return 'code'
    else if (c === '/' && s[at + 1] === '*') {
      now = 'comment'
      at++
    } else if (c === '"' || c === "'") at = closingQuote(s, at)
    at++
  }
  return now
}

/** Offset of the quote that closes the one at `open`; the end if none does. */
function closingQuote(s: string, open: number): number {
  let at = open + 1
  while (at < s.length && s[at] !== s[open]) at += s[at] === '\\' ? 2 : 1
  return at
}

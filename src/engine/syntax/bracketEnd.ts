/** Finds the end of what stands in brackets, without reading it. */

import { scanChar, scanRawString, scanString } from './scanLiteral.ts'
import type { Scanner } from './scanner.ts'

/** The place of the bracket that closes the one before `from`, or the end of the text. */
export function bracketEnd(s: Scanner, from: number): number {
  const { text, end } = s
  let open = 1
  let at = from
  while (at < end) {
    switch (text.charCodeAt(at)) {
      case 40:
      case 91:
      case 123:
        open++
        at++
        break
      case 41:
      case 93:
      case 125:
        if (--open === 0) return at
        at++
        break
      case 34:
        at = scanString(s, at)
        break
      case 39:
        at = scanChar(s, at)
        break
      case 96:
        at = scanRawString(s, at)
        break
      case 47:
        at = commentEnd(text, at, end)
        break
      default:
        at++
    }
  }
  return end
}

/** Where the comment at the `/` at `at` ends, before its line end; if it is no comment, past the `/`. */
export function commentEnd(text: string, at: number, end: number): number {
  const second = at + 1 < end ? text.charCodeAt(at + 1) : 0
  if (second !== 47 /* / */ && second !== 42 /* * */) return at + 1
  const close = second === 47 ? text.indexOf('\n', at) : text.indexOf('*/', at + 2)
  if (close < 0 || close >= end) return end
  return second === 47 ? close : Math.min(close + 2, end)
}

/** Passes over text without reading it: comments, and all that stands in brackets. */

import { scanChar, scanRawString, scanString } from './scanLiteral.ts'
import type { Scanner } from './scanner.ts'

/** For the place of every opening bracket that of its closing one, or the end of the text; 0 everywhere else. */
export function matchBrackets(s: Scanner): Int32Array {
  const { text } = s
  const end = text.length
  const closing = new Int32Array(end + 1)
  const open: number[] = []
  let at = 0
  while (at < end) {
    switch (text.charCodeAt(at)) {
      case 40:
      case 91:
      case 123:
        open.push(at++)
        break
      case 41:
      case 93:
      case 125: {
        const opening = open.pop()
        if (opening !== undefined) closing[opening] = at
        at++
        break
      }
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
  for (const opening of open) closing[opening] = end
  return closing
}

/** Where the comment at the `/` at `at` ends, before its line end; if it is no comment, past the `/`. */
export function commentEnd(text: string, at: number, end: number): number {
  const second = at + 1 < end ? text.charCodeAt(at + 1) : 0
  if (second !== 47 /* / */ && second !== 42 /* * */) return at + 1
  const close = second === 47 ? text.indexOf('\n', at) : text.indexOf('*/', at + 2)
  if (close < 0 || close >= end) return end
  return second === 47 ? close : Math.min(close + 2, end)
}

/** Reads a unified diff as the text after the change: context and `+` lines, without what is around the hunks. */

import { stateAfter, type GoState } from './goState.ts'
import { isBlank, type Cut, type PasteLine } from './pasteLine.ts'

/** The lines of the new side; of the old one where the new one is empty. Null if the text is no diff. */
export function cutDiff(text: string, lines: readonly PasteLine[]): Cut | null {
  const first = isHunk(text, lines) ? 0 : firstHeader(text, lines)
  if (first < 0) return null
  const fresh = side(text, lines, first, '+')
  const isEmpty = fresh.every((line) => isBlank(text, line))
  const { from, to } = lines[first]
  return {
    lines: isEmpty ? side(text, lines, first, '-') : fresh,
    note: { from, to, message: `a diff: its ${isEmpty ? 'old' : 'new'} side was read` },
  }
}

const header = /^@@ -\d+(,\d+)? \+\d+(,\d+)? @@/

/** Index of the first hunk's header that is not in a comment or a raw string; -1 if there is none. */
function firstHeader(text: string, lines: readonly PasteLine[]): number {
  if (!text.includes('@@ -')) return -1
  let state: GoState = 'code'
  return lines.findIndex((line) => {
    const found = state === 'code' && header.test(text.slice(line.from, line.to))
    state = stateAfter(text, line, state)
    return found
  })
}

/** Lines that only a diff has between its hunks or after them. */
const between = /^(diff |index |Index: |--- |\+\+\+ |-- ?$|\\ )/

function side(text: string, lines: readonly PasteLine[], first: number, sign: '+' | '-'): PasteLine[] {
  const kept: PasteLine[] = []
  let inHunk = true
  for (const line of lines.slice(first)) {
    const s = text.slice(line.from, line.to)
    if (header.test(s)) inHunk = true
    else if (between.test(s)) inHunk &&= s.startsWith('\\ ')
    else if (!inHunk) continue
    else if (s.startsWith(sign) || s.startsWith(' ')) kept.push({ from: line.from + 1, to: line.to })
    // A copy may have lost the space before context.
    else if (!s.startsWith('+') && !s.startsWith('-')) kept.push(line)
  }
  return kept
}

/** A line added or removed that reads as a field: no expression is like this, unless the line before goes on in it. */
const changedField =
  /^[+-]\s*[\p{L}_][\p{L}\p{Nd}_]*(, *[\p{L}_][\p{L}\p{Nd}_]*)*\s+(?:\**[\p{L}_]|\[\]|\[\d+\]).*(?<![,({+\-*/%&|^<>=!])$/u
const goesOn = /[+\-*/%&|^<>=!,(.:]$/

/** A hunk without its header: every line has a sign or starts blank, and some line is no Go. */
function isHunk(text: string, lines: readonly PasteLine[]): boolean {
  let state: GoState = 'code'
  let before = ''
  let changed = false
  for (const line of lines) {
    const s = text.slice(line.from, line.to).trimEnd()
    if (s === '') continue
    if (!/^[-+ \t]/.test(s)) return false
    if (state === 'code' && !goesOn.test(before) && changedField.test(s)) changed = true
    state = stateAfter(text, line, state)
    before = s
  }
  return changed
}

/** Takes off what every line of a paste starts with: quote marks, a sign, line numbers. */

import { firstToken, wordAt } from './pasteForm.ts'
import { blankOutside, isBlank, type Cut, type PasteLine } from './pasteLine.ts'

interface Prefix {
  readonly pattern: RegExp
  readonly message: string
}

const numbers = 'line numbers were taken off'

/** No Go text starts with one of these, so where all lines have one it is none of the source. */
const prefixes: readonly Prefix[] = [
  { pattern: /[ \t]*(?:> ?)+/y, message: 'the quote mark “>” was taken off every line' },
  { pattern: /[ \t]*\+/y, message: 'the “+” was taken off every line' },
  { pattern: /[ \t]*-/y, message: 'the “-” was taken off every line' },
  // `12:`, `12 |`, and a debugger's `=> 12:`
  { pattern: /[ \t]*(?:=>[ \t]*)?\d+[ \t]*[:|│][ \t]?/y, message: numbers },
  // grep -n: `12:` for what was found, `13-` for what is around it
  { pattern: /[ \t]*\d+[:-][ \t]?/y, message: numbers },
  // `12 `, `12.`, `12` alone, `12+` of a diff
  { pattern: /[ \t]*\d+[.)]?(?:[ \t]|(?=[+\-\r\n]|$))/y, message: numbers },
]

/** `L12` is a name as well: `L1 int` is a field, but `L1 type` is nothing. */
const namedNumber: Prefix = { pattern: /[ \t]*L\d+(?::|[ \t]|(?=[\r\n]|$))[ \t]?/y, message: numbers }
const neverAfterName: ReadonlySet<string> = new Set(['package', 'import', 'const', 'type', 'var'])

/** The lines without the first kind of prefix that all lines which are not blank share; null if there is none. */
export function cutLinePrefix(text: string, lines: readonly PasteLine[]): Cut | null {
  for (const prefix of prefixes) {
    const cut = cutPrefix(text, lines, prefix)
    if (cut) return cut
  }
  const cut = cutPrefix(text, lines, namedNumber)
  if (!cut) return null
  const rest = blankOutside(text, cut.lines)
  return neverAfterName.has(wordAt(rest, firstToken(rest))) ? cut : null
}

function cutPrefix(text: string, lines: readonly PasteLine[], { pattern, message }: Prefix): Cut | null {
  const kept: PasteLine[] = []
  let first: PasteLine | null = null
  for (const line of lines) {
    pattern.lastIndex = line.from
    if (pattern.test(text) && pattern.lastIndex <= line.to) {
      const from = pattern.lastIndex
      first ??= { from: line.from, to: from }
      kept.push({ from, to: line.to })
    } else if (isBlank(text, line)) kept.push(line)
    else return null
  }
  return first && { lines: kept, note: { ...first, message } }
}

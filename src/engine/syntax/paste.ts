/** Reads a paste: takes off what is none of the Go in it, and tells what the rest is. */

import { cutDiff } from './diff.ts'
import { cutFence } from './fence.ts'
import { cutLinePrefix } from './linePrefix.ts'
import { formOf, type PasteForm } from './pasteForm.ts'
import { blankOutside, splitLines, type Cut, type PasteLine, type PasteNote } from './pasteLine.ts'

export interface Paste {
  readonly form: PasteForm
  /** As long as what was pasted: what was taken off is blanked, that every offset is true for both. */
  readonly text: string
  /** What was taken off, outermost first. */
  readonly notes: readonly PasteNote[]
}

/** The deepest that a fence, a diff, quote marks and line numbers are looked for inside each other. */
const maxCuts = 8

/** What was pasted, for any text. Text that is Go as it stands is left alone, but for a byte order mark. */
export function readPaste(text: string): Paste {
  let lines = splitLines(text)
  const notes: PasteNote[] = []
  const apply = (cut: Cut) => {
    lines = cut.lines
    notes.push(cut.note)
  }
  const bom = cutByteOrderMark(text, lines)
  if (bom) apply(bom)
  for (let n = 0; n < maxCuts; n++) {
    const cut = cutLinePrefix(text, lines) ?? cutFence(text, lines) ?? cutDiff(text, lines)
    if (!cut) break
    apply(cut)
  }
  const rest = notes.length === 0 ? text : blankOutside(text, lines)
  return { form: formOf(rest), text: rest, notes }
}

function cutByteOrderMark(text: string, lines: readonly PasteLine[]): Cut | null {
  if (!text.startsWith('\uFEFF')) return null
  const [first, ...others] = lines
  return {
    lines: [{ from: 1, to: first.to }, ...others],
    note: { from: 0, to: 1, message: 'a byte order mark was taken off' },
  }
}

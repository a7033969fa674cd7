/** The lines of a paste, each cut down to what of it is read; the rest is blanked, that offsets stay true. */

/** The part of a line that is read, without its `\n`. */
export interface PasteLine {
  readonly from: number
  readonly to: number
}

/** What was taken off a paste. */
export interface PasteNote {
  readonly from: number
  readonly to: number
  readonly message: string
}

/** The lines that are still read after something was taken off, and what that was. */
export interface Cut {
  readonly lines: readonly PasteLine[]
  readonly note: PasteNote
}

/** Every line of a text, whole. */
export function splitLines(text: string): readonly PasteLine[] {
  const lines: PasteLine[] = []
  let from = 0
  for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
    lines.push({ from, to })
    from = to + 1
  }
  lines.push({ from, to: text.length })
  return lines
}

export function isBlank(text: string, line: PasteLine): boolean {
  return text.slice(line.from, line.to).trim() === ''
}

/** The text with a space for every UTF-16 unit outside `lines`; line ends are kept. */
export function blankOutside(text: string, lines: readonly PasteLine[]): string {
  const blank = (from: number, to: number) => text.slice(from, to).replace(/[^\r\n]/g, ' ')
  let result = ''
  let at = 0
  for (const line of lines) {
    result += blank(at, line.from) + text.slice(line.from, line.to)
    at = line.to
  }
  return result + blank(at, text.length)
}

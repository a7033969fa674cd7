/** What a stage has to say about the source: errors are values, and every stage appends to one list. */

/** Stable names; a link, a test or a fix may refer to one. */
export type DiagnosticCode =
  | 'syntax' // go/parser's words and position
  | 'version' // Go newer than the chosen version
  | 'paste' // what was taken off a paste before reading it
  | 'package-chosen' // several standard packages have that name; the commonest was taken
  | 'unknown-type' // a name whose declaration we do not have: no error, only unknown
  | 'type' // any other error, in types2's words
  | 'too-deep' // nested past what is read

export type Severity = 'error' | 'note'

/** A place in a file: UTF-16 offsets into its text, `from` inclusive, `to` exclusive. */
export interface Span {
  readonly file: string
  readonly from: number
  readonly to: number
}

export interface Diagnostic extends Span {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly message: string
  readonly related?: readonly (Span & { readonly message: string })[]
}

/** Line and column as the Go tools print them: both from 1, the column in bytes of UTF-8. */
export interface Position {
  readonly line: number
  readonly column: number
}

/**
 * The position of `offset` in `text`; an offset past the end gives the end. A line end that ends the text opens no
 * line: the end is on the line before. gc: go/token/position.go, AddLine
 */
export function positionOf(text: string, offset: number): Position {
  const end = Math.min(offset, text.length)
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    if (at === text.length - 1) break
    line++
    start = at + 1
  }
  return { line, column: utf8Length(text, start, end) + 1 }
}

/** Bytes that `text[from, to)` takes in UTF-8; a lone surrogate counts as U+FFFD. */
export function utf8Length(text: string, from: number, to: number): number {
  let bytes = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) bytes += 1
    else if (code < 0x800) bytes += 2
    else if (code >= 0xd800 && code < 0xdc00 && i + 1 < to && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      bytes += 4
      i++
    } else bytes += 3
  }
  return bytes
}

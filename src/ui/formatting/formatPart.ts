/** Formats Go that need not be a whole file: declarations, a struct type, or the fields of one. */

import { stateAfter, type GoState } from '../../engine/syntax/goState.ts'
import { firstToken, formOf } from '../../engine/syntax/pasteForm.ts'
import { splitLines } from '../../engine/syntax/pasteLine.ts'

/** Formats Go source; throws `3:5: expected …` where it is none. */
export type Format = (source: string) => string

/** Why a text can not be formatted, and where in it: lines and columns from 1, a column in bytes; line 0 for no place. */
export interface Fault {
  readonly line: number
  readonly column: number
  readonly message: string
}

export type Formatted =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: Fault }

const struct = 'type _ '
const aroundFields = ['type _ struct {\n', '\n}\n'] as const

/** gofmt moves it above the package clause, and go/format cuts off the wrong text where it has put that there itself. */
const buildConstraint = /^[ \t]*\/\/(?:go:build\b|[ \t]*\+build\b)/m

/** The text as gofmt has it, by what it is; white space around what is no file stays as it is. */
export function formatPart(text: string, format: Format): Formatted {
  const form = formOf(text)
  const constraint = form === 'file' ? null : buildConstraint.exec(text)
  if (constraint) {
    const line = text.slice(0, constraint.index).split('\n').length
    return { ok: false, fault: { line, column: 1, message: 'a build constraint needs its package clause' } }
  }
  switch (form) {
    case 'file':
    case 'declarations':
      return attempt(text, format)
    case 'struct':
      return formatStruct(text, format)
    case 'fields':
      return formatFields(text, format)
  }
}

function formatStruct(text: string, format: Format): Formatted {
  const at = firstToken(text)
  const result = attempt(text.slice(0, at) + struct + text.slice(at), format)
  if (result.ok) {
    const { text: formatted } = result
    const token = firstToken(formatted)
    return { ok: true, text: formatted.slice(0, token) + formatted.slice(token + struct.length) }
  }
  const { fault } = result
  const line = text.slice(0, at).split('\n').length
  return fault.line === line ? moved(fault, 0, -struct.length) : result
}

function formatFields(text: string, format: Format): Formatted {
  const first = /^(?:[ \t]*\r?\n)*/.exec(text)![0].length
  const end = text.trimEnd().length
  const result = attempt(aroundFields.join(text.slice(first, end)), format)
  if (!result.ok) return moved(result.fault, text.slice(0, first).split('\n').length - 2, 0)
  const [open, close] = aroundFields
  const lines = result.text.slice(open.length, result.text.trimEnd().length - close.trimEnd().length)
  const indented = indent(lines.trimEnd(), indentOf(text.slice(first)))
  return { ok: true, text: text.slice(0, first) + indented + text.slice(end) }
}

/** As go/format has it of what is no file: the tabs of the first line, or one for spaces. */
function indentOf(text: string): string {
  const blanks = /^[ \t]*/.exec(text)![0]
  return blanks.replaceAll(' ', '') || (blanks === '' ? '' : '\t')
}

/** The lines with another indent than the one tab that they have; what goes on in a raw string has none. */
function indent(text: string, by: string): string {
  let state: GoState = 'code'
  return splitLines(text)
    .map((place) => {
      const line = text.slice(place.from, place.to)
      const isRaw = state === 'raw'
      state = stateAfter(text, place, state)
      return isRaw || line === '' ? line : by + line.replace(/^\t/, '')
    })
    .join('\n')
}

function attempt(text: string, format: Format): Formatted {
  try {
    return { ok: true, text: format(text) }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    const found = /^(\d+):(\d+): ([^]*?)(?: \(and \d+ more errors\))?$/.exec(words)
    const [, line = '0', column = '0', message = words] = found ?? []
    return { ok: false, fault: { line: Number(line), column: Number(column), message } }
  }
}

function moved({ line, column, message }: Fault, lines: number, columns: number): Formatted {
  return { ok: false, fault: { line: line + lines, column: column + columns, message } }
}

/** Formats a declaration that is to be copied. */

import { formatPart, type Format } from '../formatting/formatPart.ts'

/** A file, a declaration, a struct type by itself, or the lines of a struct, as gofmt has it; as it was where that fails. */
export function formatDeclaration(text: string, format: Format): string {
  const formatted = formatPart(text, format)
  if (!formatted.ok) return text
  const trimmed = `${formatted.text.trimEnd()}\n`
  return text.includes('\r\n') ? trimmed.replaceAll(/\r?\n/g, '\n').replaceAll('\n', '\r\n') : trimmed
}

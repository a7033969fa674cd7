/** Formats Go that need not be a whole file: the declaration of a struct, or a part of one. */

/** Formats Go source; throws where it is none. */
type Format = (source: string) => string

/** A file, a declaration, a struct type by itself, or the lines of a struct, as gofmt has it; as it was where that fails. */
export function formatDeclaration(text: string, format: Format): string {
  const formatted = attempt(text, format)
  if (formatted === null) return text
  const trimmed = `${formatted.trimEnd()}\n`
  return text.includes('\r\n') ? trimmed.replaceAll('\n', '\r\n') : trimmed
}

function attempt(text: string, format: Format): string | null {
  const code = text.replace(/^(?:\s|\/\/.*|\/\*[^]*?\*\/)*/, '')
  try {
    if (/^(?:type|package)\b/.test(code)) return format(text)
    if (/^struct\b/.test(code)) return format(`type _ ${text}`).replace(/^type _ /, '')
    // A tag that goes over lines is not to be indented anew.
    if (text.split('`').some((part, i) => i % 2 === 1 && part.includes('\n'))) return null
    const lines = format(`type _ struct {\n${text}\n}\n`).trimEnd().split('\n')
    return lines
      .slice(1, -1)
      .map((line) => line.replace(/^\t/, ''))
      .join('\n')
  } catch {
    return null
  }
}

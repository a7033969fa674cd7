/** Tells by its first token what a text of Go is: a file, declarations, a struct type or the fields of one. */

export type PasteForm = 'file' | 'declarations' | 'struct' | 'fields'

/** The form of a text; one of comments and blanks only has no declarations. */
export function formOf(text: string): PasteForm {
  const at = firstToken(text)
  if (at === text.length) return 'declarations'
  switch (wordAt(text, at)) {
    case 'package':
      return 'file'
    case 'import':
    case 'const':
    case 'type':
    case 'var':
    case 'func':
      return 'declarations'
    case 'struct':
      return 'struct'
    default:
      return 'fields'
  }
}

/** Where the first token stands after blanks and comments; the end of the text if there is none. */
export function firstToken(text: string): number {
  let at = 0
  for (;;) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at++
    if (text.startsWith('//', at)) at = after(text, '\n', at)
    else if (text.startsWith('/*', at)) at = after(text, '*/', at + 2)
    else return at
  }
}

/** The identifier or keyword at an offset; '' if there is none. */
export function wordAt(text: string, at: number): string {
  return /[\p{L}_][\p{L}\p{Nd}_]*/uy.exec(text.slice(at, at + 80))?.[0] ?? ''
}

function after(text: string, end: string, at: number): number {
  const found = text.indexOf(end, at)
  return found < 0 ? text.length : found + end.length
}

/** spec: "White space, formed from spaces, horizontal tabs, carriage returns, and newlines"; and a byte order mark. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || code === 0xfeff
}

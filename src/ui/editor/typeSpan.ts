/** Finds the type of a field in the text of its line: for colouring, so what it cannot be sure of it leaves out. */

export interface Stretch {
  readonly from: number
  readonly to: number
}

const names = /^(?:\s*,\s*[\p{L}_][\p{L}\p{N}_]*)*\s*/u
const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/**
 * The type on `line` after the field name that ends at `nameEnd`, without tag and comment; null where it does not end
 * on this line, or there is none.
 */
export function typeSpan(line: string, nameEnd: number): Stretch | null {
  const from = nameEnd + (names.exec(line.slice(nameEnd))?.[0].length ?? 0)
  const open: string[] = []
  let to = from
  for (let at = from; at < line.length; at++) {
    const char = line[at]
    const opener = closing[char]
    if (char === '`' || char === '"') break
    if (char === '/' && (line[at + 1] === '/' || line[at + 1] === '*')) break
    if (open.length === 0 && (char === ';' || char === '}')) break
    if (opener === undefined) {
      if (char === '(' || char === '[' || char === '{') open.push(char)
    } else if (open.pop() !== opener) return null
    if (char.trim() !== '') to = at + 1
  }
  return open.length === 0 && to > from ? { from, to } : null
}

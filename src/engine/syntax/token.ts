/** The tokens of Go, each by the name go/token prints it with. */

export type Token =
  | 'EOF' | 'ILLEGAL' | 'IDENT' | 'INT' | 'FLOAT' | 'IMAG' | 'CHAR' | 'STRING'
  | '(' | ')' | '[' | ']' | '{' | '}' | ',' | ';' | ':' | '.' | '...' | '++' | '--' | '!' | '~' | '<-'
  | '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>='
  | '+' | '-' | '*' | '/' | '%' | '|' | '^' | '<<' | '>>' | '&' | '&^'
  | '=' | ':=' | '+=' | '-=' | '*=' | '/=' | '%=' | '|=' | '^=' | '<<=' | '>>=' | '&=' | '&^='
  | Keyword // prettier-ignore

export type Keyword =
  | 'break' | 'case' | 'chan' | 'const' | 'continue' | 'default' | 'defer' | 'else' | 'fallthrough' | 'for'
  | 'func' | 'go' | 'goto' | 'if' | 'import' | 'interface' | 'map' | 'package' | 'range' | 'return'
  | 'select' | 'struct' | 'switch' | 'type' | 'var' // prettier-ignore

const keywords: readonly Keyword[] = [
  'break',
  'case',
  'chan',
  'const',
  'continue',
  'default',
  'defer',
  'else',
  'fallthrough',
  'for',
  'func',
  'go',
  'goto',
  'if',
  'import',
  'interface',
  'map',
  'package',
  'range',
  'return',
  'select',
  'struct',
  'switch',
  'type',
  'var', // prettier-ignore
]

/** Each keyword in a place of its own; the factors in `hash` were found by trying. */
const keywordTable: (Keyword | undefined)[] = Array.from({ length: 64 })
for (const keyword of keywords) {
  keywordTable[hash(keyword.charCodeAt(0), keyword.charCodeAt(1), keyword.length)] = keyword
}

function hash(first: number, second: number, length: number): number {
  return (first + 4 * second + 6 * length) & 63
}

/** The keyword that `text[from, to)` is, or undefined for a name. */
export function keywordAt(text: string, from: number, to: number): Keyword | undefined {
  const length = to - from
  if (length < 2 || length > 11) return undefined
  const first = text.charCodeAt(from)
  if (first < 97 /* a */) return undefined
  const keyword = keywordTable[hash(first, text.charCodeAt(from + 1), length)]
  return keyword !== undefined && keyword.length === length && text.startsWith(keyword, from)
    ? keyword
    : undefined
}

/** A name or a literal: errors show its text instead of its token. */
export function isLiteral(token: Token): boolean {
  switch (token) {
    case 'IDENT':
    case 'INT':
    case 'FLOAT':
    case 'IMAG':
    case 'CHAR':
    case 'STRING':
      return true
    default:
      return false
  }
}

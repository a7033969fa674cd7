/** Where a declaration of C ends, and which names it declares, for one that is not read as for one that is. */

import type { CToken } from './cTokens.ts'

/** Words that change how what they stand with is laid out. */
export const isAttribute = (word: string | undefined): boolean =>
  word !== undefined && /^(_Alignas|alignas|__attribute(__)?|__declspec)$/.test(word)

/** After the semicolon that ends a declaration, or the brace that ends the body of a function. */
export function declarationEnd(tokens: readonly CToken[], start: number): number {
  let depth = 0
  let isFunction = false
  const opened: number[] = []
  // of the parentheses closed last, the word before them
  let before = ''
  for (let at = start; at < tokens.length; at++) {
    const { text, kind } = tokens[at]
    if (kind !== 'punctuation') continue
    if (text === '{' && depth === 0) isFunction ||= tokens[at - 1]?.text === ')' && !isAttribute(before)
    if (text === '{' || text === '(' || text === '[') {
      depth++
      opened.push(at)
    }
    if (text === '}' || text === ')' || text === ']') {
      depth--
      const open = opened.pop()
      before = open === undefined ? '' : (tokens[open - 1]?.text ?? '')
    }
    if (depth > 0) continue
    if (text === ';' || (text === '}' && isFunction)) return at + 1
  }
  return tokens.length
}

/** The names that a typedef declares, as far as they show without reading it. */
export function declaredNames(declaration: readonly CToken[]): readonly string[] {
  const outside = withoutGroups(declaration)
  return outside.flatMap(({ kind, text }, i) => {
    const next = outside[i + 1]?.text ?? ''
    const isLast = /^[,;[(]$/.test(next) || (outside[i - 1]?.text === '*' && next === ')')
    return kind === 'name' && isLast ? [text] : []
  })
}

/** Without what stands in braces, and without attributes. */
function withoutGroups(tokens: readonly CToken[]): readonly CToken[] {
  const out: CToken[] = []
  let depth = 0
  tokens.forEach((token, at) => {
    const { text } = token
    const starts = text === '{' || (text === '(' && isAttribute(tokens[at - 1]?.text))
    if (depth === 0 && !starts && !isAttribute(text)) out.push(token)
    else if (/^[{([]$/.test(text)) depth++
    else if (/^[})\]]$/.test(text)) depth--
  })
  return out
}

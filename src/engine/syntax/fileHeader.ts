/** Reads the package clause and the imports of a Go file, and nothing after them. */

import { Scanner } from './scanner.ts'
import type { Token } from './token.ts'

export interface FileHeader {
  /** The package name; '' where there is no package clause. */
  readonly name: string
  /** Import paths in source order. */
  readonly imports: readonly string[]
}

/** The header of a file as far as it can be read. */
export function readFileHeader(text: string): FileHeader {
  const scanner = new Scanner(text, false)
  const is = (token: Token) => scanner.token === token
  const take = () => {
    const lexeme = scanner.lexeme
    scanner.next()
    return lexeme
  }
  if (!is('package')) return { name: '', imports: [] }
  take()
  const name = is('IDENT') ? take() : ''
  const imports: string[] = []
  if (is(';')) take()
  while (is('import')) {
    take()
    const end = is('(') ? ')' : ';'
    for (; !is('EOF') && !is(end); take()) if (is('STRING')) imports.push(scanner.lexeme.slice(1, -1))
    if (end === ')') take()
    if (is(';')) take()
  }
  return { name, imports }
}

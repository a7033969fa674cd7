/** The tokens of a preamble, with its directives carried out as far as they are plain. */

export interface CToken {
  readonly kind: 'name' | 'number' | 'char' | 'string' | 'punctuation'
  readonly text: string
  /** Why it may not mean what it says: it stands under `#if`, or after `#pragma pack`. */
  readonly doubt: string | null
}

export interface CTokens {
  readonly tokens: readonly CToken[]
  /** Declarations may be elsewhere. */
  readonly includes: boolean
  /** What is included in any case: `<stdint.h>`, `"x.h"`. */
  readonly headers: readonly string[]
  /** What macros without parameters stand for. */
  readonly macros: ReadonlyMap<string, readonly CToken[]>
  /** Some macros depend on an `#if`, and are not among these. */
  readonly conditional: boolean
}

const pattern =
  /\s+|([A-Za-z_$][\w$]*)|(\d[\w.]*)|('(?:[^'\\\n]|\\.)*')|("(?:[^"\\\n]|\\.)*")|(\.\.\.|<<|>>|->|[^\s\w])/gy

/** Macros within macros are followed this deep. */
const maxDepth = 10

export function tokensOf(preamble: string): CTokens {
  const macros = new Map<string, readonly CToken[]>()
  /** With parameters, or under a condition. */
  const unclear = new Set<string>()
  const tokens: CToken[] = []
  const headers: string[] = []
  let includes = false
  let conditional = false
  let conditions = 0
  let packed = false
  const lines = withoutComments(preamble.replace(/\\\r?\n/g, ' ')).split('\n')
  for (const line of lines) {
    const directive = /^\s*#\s*(\w*)\s*(.*)$/.exec(line)
    if (directive === null) {
      packed ||= line.includes('_Pragma')
      const doubt =
        conditions > 0 ? 'it is declared under #if' : packed ? 'it is declared after #pragma pack' : null
      for (const token of scan(line)) expand({ ...token, doubt }, 0)
      continue
    }
    const [, name, rest] = directive
    if (name.startsWith('include') || name === 'import') {
      includes = true
      if (conditions === 0) headers.push(rest.trim())
    } else if (name.startsWith('if')) conditions++
    else if (name === 'endif') conditions--
    else if (name === 'pragma' && rest.startsWith('pack')) packed = true
    else if (name === 'define' || name === 'undef') {
      const [, macro, parens, body] = /^([\w$]+)(\([^)]*\))?\s*(.*)$/.exec(rest) ?? []
      if (macro === undefined) continue
      macros.delete(macro)
      unclear.delete(macro)
      conditional ||= conditions > 0
      if (conditions > 0 || (parens !== undefined && name === 'define')) unclear.add(macro)
      else if (name === 'define') macros.set(macro, scan(body))
    }
  }
  return { tokens, includes, headers, macros, conditional }

  function expand(token: CToken, depth: number): void {
    const body = token.kind === 'name' ? macros.get(token.text) : undefined
    if (unclear.has(token.text)) tokens.push({ ...token, doubt: `it uses the macro ${token.text}` })
    else if (body === undefined || depth > maxDepth) tokens.push(token)
    else for (const inner of body) expand({ ...inner, doubt: token.doubt }, depth + 1)
  }
}

function scan(text: string): readonly CToken[] {
  const kinds = ['name', 'number', 'char', 'string', 'punctuation'] as const
  return [...text.matchAll(pattern)].flatMap((match) => {
    const i = match.slice(1).findIndex((group) => group !== undefined)
    return i < 0 ? [] : [{ kind: kinds[i], text: match[0], doubt: null }]
  })
}

/** Comments become blanks; line ends stay. */
function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\*[^]*?(?:\*\/|$)|\/\/[^\n]*/g, (found) =>
    found.startsWith('/') ? found.replace(/[^\n]+/g, ' ') : found,
  )
}

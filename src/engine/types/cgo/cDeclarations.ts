/**
 * Reads the declarations of a preamble: typedefs, structs, unions and enums, of scalars, pointers, arrays, functions
 * and each other. Not read, and then not known: bit fields, flexible arrays, attributes, alignment, vectors, lengths
 * that are more than a number, and what stands under #if. Variables and functions are passed over.
 */

import type { CMember, CRecord, CType, Scalar } from './cType.ts'
import { tokensOf, type CToken } from './cTokens.ts'

export interface CDeclarations {
  /** By `struct x`, `union x` or `enum x`. */
  readonly tags: ReadonlyMap<string, CType>
  readonly typedefs: ReadonlyMap<string, CType>
  /** Enumerators, and macros that are a number. */
  readonly constants: ReadonlyMap<string, number>
  /** Variables and functions. */
  readonly values: ReadonlySet<string>
  /** Whether all that can be declared is here: no header is included, and everything is read. */
  readonly isWhole: boolean
}

/** Why a name that is not declared is not known. */
export const notHere = 'it is declared in a header that is not here'

const qualifiers: ReadonlySet<string> = new Set(
  'const volatile restrict __restrict __const extern static inline __inline register _Noreturn __extension__'.split(
    ' ',
  ),
)
const scalarWords: ReadonlySet<string> = new Set(
  'void char short int long float double signed unsigned _Bool _Complex __signed__'.split(' '),
)
/** Every header of C's library has these, or may have them. */
const library: Readonly<Record<string, Scalar>> = {
  int8_t: 'schar', uint8_t: 'uchar', int16_t: 'short', uint16_t: 'ushort', int32_t: 'int', uint32_t: 'uint',
  int64_t: 'longlong', uint64_t: 'ulonglong', intmax_t: 'longlong', uintmax_t: 'ulonglong',
  intptr_t: 'long', uintptr_t: 'ulong', ssize_t: 'long', bool: '_Bool',
} // prettier-ignore
/** cgo includes stddef.h by itself. A long is as wide as a size_t, and wchar_t as an int, on every Linux. */
const builtin: Readonly<Record<string, Scalar>> = { size_t: 'ulong', ptrdiff_t: 'long', wchar_t: 'int' }

/** What is not read ends a declaration. */
class NotPlain extends Error {}

export function readDeclarations(preamble: string): CDeclarations {
  const { tokens, includes, macros } = tokensOf(preamble)
  const tags = new Map<string, CType>()
  const typedefs = new Map<string, CType>()
  const constants = new Map<string, number>()
  const values = new Set<string>()
  let isWhole = !includes
  let at = 0
  for (const [name, type] of Object.entries(includes ? { ...builtin, ...library } : builtin))
    typedefs.set(name, { kind: 'typedef', name, type: { kind: 'scalar', scalar: type } })
  while (at < tokens.length) at = readDeclaration(at)
  for (const [name, body] of macros) {
    const n = numberOf(body)
    if (n !== null) constants.set(name, n)
  }
  return { tags, typedefs, constants, values, isWhole }

  function is(text: string): boolean {
    return tokens[at]?.text === text && tokens[at].kind !== 'string'
  }

  function got(text: string): boolean {
    if (!is(text)) return false
    at++
    return true
  }

  function expect(text: string): void {
    if (!got(text)) throw new NotPlain('it is declared in a way that is not read here')
  }

  function name(): string {
    const token: CToken | undefined = tokens[at]
    if (token?.kind !== 'name') throw new NotPlain('it is declared in a way that is not read here')
    at++
    return token.text
  }

  /** One declaration up to its semicolon, or a function with its body: where it ends. What cannot be read is unclear. */
  function readDeclaration(start: number): number {
    const end = declarationEnd(tokens, start)
    const doubt = tokens.slice(start, end).find((token) => token.doubt !== null)?.doubt ?? null
    try {
      if (doubt !== null) throw new NotPlain(doubt)
      const isTypedef = tokens.slice(start, end).some(({ text }) => text === 'typedef')
      const base = specifiers()
      if (is(';')) return end
      do {
        const declared = declarator(base)
        if (isTypedef) typedefs.set(declared.name, { kind: 'typedef', ...declared })
        else values.add(declared.name)
      } while (got(','))
      if (isTypedef) expect(';')
    } catch (error) {
      if (!(error instanceof NotPlain)) throw error
      notPlain(tokens.slice(start, end), error.message)
    }
    return end
  }

  function notPlain(declaration: readonly CToken[], why: string): void {
    isWhole = false
    const unclear = (called: string): CType => ({ kind: 'unclear', name: called, why })
    declaration.forEach(({ text }, i) => {
      const tag = declaration[i - 1]
      const keyword = declaration.slice(0, i).findLast((token) => /^(struct|union|enum)$/.test(token.text))
      if (text !== '{' || tag?.kind !== 'name' || keyword === undefined || keyword === tag) return
      const key = `${keyword.text} ${tag.text}`
      const known = tags.get(key)
      // it may have been named before
      if (known?.kind === 'struct' || known?.kind === 'union') known.members = why
      else tags.set(key, unclear(key))
    })
    if (declaration[0]?.text !== 'typedef') return
    const last = declaration.findLast((token) => token.kind === 'name')
    if (last !== undefined) typedefs.set(last.text, unclear(last.text))
  }

  function specifiers(): CType {
    const words: string[] = []
    let type: CType | null = null
    for (;;) {
      const token: CToken | undefined = tokens[at]
      if (token?.kind !== 'name') break
      const { text } = token
      if (qualifiers.has(text) || text === 'typedef') at++
      else if (text === 'struct' || text === 'union') type = record(text)
      else if (text === 'enum') type = enumeration()
      else if (scalarWords.has(text)) {
        words.push(text)
        at++
      } else if (
        /^(_Alignas|__attribute__|__attribute|_Atomic|__int128|__declspec|__typeof__|typeof)$/.test(text)
      ) {
        throw new NotPlain(`it has ${text}`)
      } else if (type !== null || words.length > 0) break
      else {
        at++
        type = typedefs.get(text) ?? { kind: 'unclear', name: text, why: notHere }
      }
    }
    if (words.length > 0) return scalarOf(words)
    if (type === null) throw new NotPlain('it is declared in a way that is not read here')
    return type
  }

  function record(kind: 'struct' | 'union'): CType {
    at++
    if (is('__attribute__')) throw new NotPlain(`the ${kind} has __attribute__`)
    const tag = tokens[at]?.kind === 'name' ? name() : ''
    const key = `${kind} ${tag}`
    const known = tag === '' ? undefined : tags.get(key)
    const type: CType = known ?? { kind, tag, members: null }
    if (tag !== '' && known === undefined) tags.set(key, type)
    if (!got('{')) return type
    const read = members(tag === '' ? `an unnamed ${kind}` : key)
    if (type.kind === kind) type.members = read
    return type
  }

  function members(of: string): readonly CMember[] {
    const out: CMember[] = []
    while (!got('}')) {
      const base = specifiers()
      if (is(';') && (base.kind === 'struct' || base.kind === 'union')) out.push({ name: '', type: base })
      else {
        do {
          if (is(':')) throw new NotPlain(`${of} has bit fields`)
          const member = declarator(base)
          const missing = incompleteIn(member.type)
          if (missing !== null) {
            const what = `${missing.kind} ${missing.tag}`
            throw new NotPlain(
              includes ? `${what} is declared in a header that is not here` : `${what} is incomplete`,
            )
          }
          out.push(member)
          if (is(':')) throw new NotPlain(`${of} has bit fields`)
        } while (got(','))
      }
      if (is('__attribute__')) throw new NotPlain(`${of} has __attribute__`)
      expect(';')
    }
    if (is('__attribute__')) throw new NotPlain(`${of} has __attribute__`)
    return out
  }

  function enumeration(): CType {
    at++
    const tag = tokens[at]?.kind === 'name' ? name() : ''
    if (!got('{')) return tags.get(`enum ${tag}`) ?? { kind: 'unclear', name: `enum ${tag}`, why: notHere }
    let next = 0
    let negative = false
    while (!got('}')) {
      const enumerator = name()
      if (got('=')) {
        const value: CToken[] = []
        while (at < tokens.length && !is(',') && !is('}')) value.push(tokens[at++])
        const n = numberOf(value) ?? constants.get(value[0]?.text)
        if (n === undefined || (n !== numberOf(value) && value.length > 1))
          throw new NotPlain(`the value of ${enumerator} is not a number`)
        next = n
      }
      if (next > 0xffff_ffff || next < -0x8000_0000) throw new NotPlain(`${enumerator} is larger than an int`)
      constants.set(enumerator, next)
      negative ||= next < 0
      next++
      if (!got(',') && !is('}')) expect(',')
    }
    const type: CType = { kind: 'enum', negative }
    if (tag !== '') tags.set(`enum ${tag}`, type)
    return type
  }

  /** Pointers, then a name or a declarator in parentheses, then arrays and parameters, which bind closer. */
  function declarator(base: CType): CMember {
    let type = base
    while (got('*')) {
      type = { kind: 'pointer', to: type }
      while (qualifiers.has(tokens[at]?.text ?? '')) at++
    }
    if (!got('(')) {
      const declared = name()
      return { name: declared, type: suffixes(type) }
    }
    const inside = at
    for (let depth = 1; depth > 0 && at < tokens.length; at++) depth += Number(is('(')) - Number(is(')'))
    const outer = suffixes(type)
    const after = at
    at = inside
    const inner = declarator(outer)
    expect(')')
    at = after
    return inner
  }

  function suffixes(type: CType): CType {
    if (got('(')) {
      for (let depth = 1; depth > 0 && at < tokens.length; at++) depth += Number(is('(')) - Number(is(')'))
      return { kind: 'func' }
    }
    if (!got('[')) return type
    const length: CToken[] = []
    while (at < tokens.length && !is(']')) length.push(tokens[at++])
    expect(']')
    if (length.length === 0) throw new NotPlain('it has an array without a length')
    const len = numberOf(length) ?? (length.length === 1 ? constants.get(length[0].text) : undefined)
    if (len === undefined || len < 0) throw new NotPlain('the length of an array in it is not a number')
    return { kind: 'array', of: suffixes(type), len }
  }
}

/** After the semicolon that ends a declaration, or the brace that ends the body of a function. */
function declarationEnd(tokens: readonly CToken[], start: number): number {
  let depth = 0
  for (let at = start; at < tokens.length; at++) {
    const { text, kind } = tokens[at]
    if (kind !== 'punctuation') continue
    if (text === '{' || text === '(' || text === '[') depth++
    if (text === '}' || text === ')' || text === ']') depth--
    if (depth > 0) continue
    if (text === ';') return at + 1
    if (
      text === '}' &&
      tokens.slice(start, at).some((token, i, all) => token.text === '{' && all[i - 1]?.text === ')')
    )
      return at + 1
  }
  return tokens.length
}

/** The struct or union that lies in a type by value and that C has not been told yet what is in. */
function incompleteIn(type: CType): CRecord | null {
  if (type.kind === 'typedef') return incompleteIn(type.type)
  if (type.kind === 'array') return incompleteIn(type.of)
  return (type.kind === 'struct' || type.kind === 'union') && type.members === null ? type : null
}

/** A number, or the negative of one; null for anything else. */
function numberOf(body: readonly CToken[]): number | null {
  const plain = body.filter(({ text }) => text !== '(' && text !== ')')
  const negative = plain[0]?.text === '-'
  const [token, ...rest] = negative ? plain.slice(1) : plain
  if (token?.kind !== 'number' || rest.length > 0) return null
  const digits = token.text.replace(/[uUlL]+$/, '')
  if (!/^(0[xX][\da-fA-F]+|0[bB][01]+|\d+)$/.test(digits)) return null
  const n = /^0\d/.test(digits) ? parseInt(digits, 8) : Number(digits)
  return Number.isSafeInteger(n) ? (negative ? -n : n) : null
}

/** C11 6.7.2: the words may stand in any order. */
function scalarOf(words: readonly string[]): CType {
  const count = (word: string): number => words.filter((w) => w === word).length
  const scalar = (s: Scalar): CType => ({ kind: 'scalar', scalar: s })
  const unsigned = count('unsigned') > 0
  if (count('void') > 0) return { kind: 'void' }
  if (count('_Bool') > 0) return scalar('_Bool')
  if (count('float') > 0) return scalar(count('_Complex') > 0 ? 'complexfloat' : 'float')
  if (count('double') > 0) {
    if (count('long') > 0) throw new NotPlain('cgo has no type for long double')
    return scalar(count('_Complex') > 0 ? 'complexdouble' : 'double')
  }
  if (count('char') > 0) return scalar(unsigned ? 'uchar' : words.length > 1 ? 'schar' : 'char')
  if (count('short') > 0) return scalar(unsigned ? 'ushort' : 'short')
  if (count('long') > 1) return scalar(unsigned ? 'ulonglong' : 'longlong')
  if (count('long') > 0) return scalar(unsigned ? 'ulong' : 'long')
  return scalar(unsigned ? 'uint' : 'int')
}

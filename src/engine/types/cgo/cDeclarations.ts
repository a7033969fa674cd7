/**
 * Reads the declarations of a preamble: typedefs, structs, unions and enums, of scalars, pointers, arrays, functions
 * and each other. Not read, and then not known: bit fields, flexible arrays, attributes, alignment, vectors, lengths
 * that are more than a number, and what stands under #if. Variables and functions are passed over.
 */

import { numberOf } from './cNumber.ts'
import { libraryTypedefs, scalarOf, scalarWords } from './cScalars.ts'
import { tokensOf, type CToken } from './cTokens.ts'
import type { CMember, CRecord, CType } from './cType.ts'
import { declarationEnd, declaredNames, isAttribute } from './declarationEnd.ts'
import { NotPlain, notHere, notRead } from './notPlain.ts'

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

const qualifiers: ReadonlySet<string> = new Set(
  'const volatile restrict __restrict __const extern static inline __inline register _Noreturn __extension__'.split(
    ' ',
  ),
)
export function readDeclarations(preamble: string): CDeclarations {
  const { tokens, includes, headers, macros, conditional } = tokensOf(preamble)
  const tags = new Map<string, CType>()
  const typedefs = libraryTypedefs(headers)
  const constants = new Map<string, number>()
  const values = new Set<string>()
  let isWhole = !includes && !conditional
  let at = 0
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
    if (!got(text)) throw new NotPlain(notRead)
  }

  function name(): string {
    const token: CToken | undefined = tokens[at]
    if (token?.kind !== 'name' || isAttribute(token.text)) throw new NotPlain(notRead)
    at++
    return token.text
  }

  /** One declaration up to its semicolon, or a function with its body: where it ends. What cannot be read is unclear. */
  function readDeclaration(start: number): number {
    const end = declarationEnd(tokens, start)
    const declaration = tokens.slice(start, end)
    const isTypedef = declaration.some(({ text }) => text === 'typedef')
    const doubt = declaration.find((token) => token.doubt !== null)?.doubt ?? null
    try {
      if (doubt !== null) throw new NotPlain(doubt)
      const base = specifiers()
      if (is(';')) return end
      const declared: CMember[] = []
      do declared.push(declarator(base))
      while (got(','))
      if (isTypedef) {
        // an attribute may follow, so that none is declared yet
        expect(';')
        for (const each of declared) typedefs.set(each.name, { kind: 'typedef', ...each })
      } else {
        // an attribute here is the variable's or the function's
        if (!/^([;={]|__asm__|asm)$/.test(tokens[at]?.text ?? '') && !isAttribute(tokens[at]?.text))
          throw new NotPlain(notRead)
        for (const each of declared) values.add(each.name)
      }
    } catch (error) {
      if (!(error instanceof NotPlain)) throw error
      notPlain(declaration, isTypedef, error.message)
    }
    return end
  }

  function notPlain(declaration: readonly CToken[], isTypedef: boolean, why: string): void {
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
    if (isTypedef) for (const each of declaredNames(declaration)) typedefs.set(each, unclear(each))
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
      } else if (isAttribute(text) || /^(_Atomic|__int128|__typeof__|typeof)$/.test(text)) {
        throw new NotPlain(`it has ${text}`)
      } else if (type !== null || words.length > 0) break
      else {
        at++
        type = typedefs.get(text) ?? { kind: 'unclear', name: text, why: notHere }
      }
    }
    if (words.length > 0) return scalarOf(words)
    if (type === null) throw new NotPlain(notRead)
    return type
  }

  /** The tag of a struct, union or enum; '' for none. */
  function tagOf(kind: 'struct' | 'union' | 'enum'): string {
    at++
    if (isAttribute(tokens[at]?.text)) throw new NotPlain(`the ${kind} has ${tokens[at].text}`)
    return tokens[at]?.kind === 'name' ? name() : ''
  }

  function record(kind: 'struct' | 'union'): CType {
    const tag = tagOf(kind)
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
    const tag = tagOf('enum')
    if (!got('{')) return tags.get(`enum ${tag}`) ?? { kind: 'unclear', name: `enum ${tag}`, why: notHere }
    let next = 0
    let max = 0
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
      max = Math.max(max, next)
      negative ||= next < 0
      next++
      if (!got(',') && !is('}')) expect(',')
    }
    // gcc then makes it as wide as a long long
    if (negative && max > 0x7fff_ffff) throw new NotPlain('its values do not fit in an int')
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

/** The struct or union that lies in a type by value and that C has not been told yet what is in. */
function incompleteIn(type: CType): CRecord | null {
  if (type.kind === 'typedef') return incompleteIn(type.type)
  if (type.kind === 'array') return incompleteIn(type.of)
  return (type.kind === 'struct' || type.kind === 'union') && type.members === null ? type : null
}

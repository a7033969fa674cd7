/** Reads number, rune and string literals and says what is wrong with them. Each function returns the literal's end. */

import { asciiName, codePointAt, describe } from './characters.ts'
import type { Scanner } from './scanner.ts'

/** Reads the string that opens at `from`; it ends at the line end if nothing else ends it. */
export function scanString(s: Scanner, from: number): number {
  const { text, end } = s
  let at = from + 1
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code === 10) break
    at++
    if (code === 34 /* " */) return at
    if (code === 92 /* \ */) {
      const escape = scanEscape(s, at, 34)
      at = escape < 0 ? ~escape : escape
    }
  }
  s.error(from, 'string literal not terminated', at)
  return at
}

/** Reads the string in back quotes that opens at `from`. */
export function scanRawString(s: Scanner, from: number): number {
  const close = s.text.indexOf('`', from + 1)
  if (close >= 0 && close < s.end) return close + 1
  s.error(from, 'raw string literal not terminated', s.end)
  return s.end
}

/** Reads the rune that opens at `from`. */
export function scanChar(s: Scanner, from: number): number {
  const { text, end } = s
  let valid = true
  let chars = 0
  let at = from + 1
  for (;;) {
    const code = at < end ? codePointAt(text, at) : 10
    if (code === 10) {
      if (valid) s.error(from, 'rune literal not terminated', at)
      return at
    }
    at += code > 0xffff ? 2 : 1
    if (code === 39 /* ' */) break
    chars++
    if (code === 92 /* \ */) {
      const escape = scanEscape(s, at, 39)
      if (escape < 0) valid = false
      at = escape < 0 ? ~escape : escape
    }
  }
  if (valid && chars !== 1) s.error(from, 'illegal rune literal')
  return at
}

/** Reads what follows a backslash and returns its end; where it is wrong `~` of the place of the character at fault. */
function scanEscape(s: Scanner, from: number, quote: number): number {
  const first = from < s.end ? s.text.charCodeAt(from) : -1
  switch (first) {
    case 97:
    case 98:
    case 102:
    case 110:
    case 114:
    case 116:
    case 118:
    case 92:
    case quote: // prettier-ignore
      return from + 1
    case 48:
    case 49:
    case 50:
    case 51:
    case 52:
    case 53:
    case 54:
    case 55: // prettier-ignore
      return scanCode(s, from, from, 3, 8, 255)
    case 120 /* x */:
      return scanCode(s, from, from + 1, 2, 16, 255)
    case 117 /* u */:
      return scanCode(s, from, from + 1, 4, 16, 0x10ffff)
    case 85 /* U */:
      return scanCode(s, from, from + 1, 8, 16, 0x10ffff)
    default:
      s.error(from, first < 0 ? 'escape sequence not terminated' : 'unknown escape sequence')
      return ~from
  }
}

function scanCode(s: Scanner, from: number, at: number, digits: number, base: number, max: number): number {
  let value = 0
  for (const to = at + digits; at < to; at++) {
    const digit = at < s.end ? digitOf(s.text.charCodeAt(at)) : 16
    if (digit >= base) {
      const message =
        at < s.end
          ? `illegal character ${describe(codePointAt(s.text, at))} in escape sequence`
          : 'escape sequence not terminated'
      s.error(at, message)
      return ~at
    }
    value = value * base + digit
  }
  const valid = value <= max && !(value >= 0xd800 && value < 0xe000)
  if (!valid) s.error(from, 'escape sequence is invalid Unicode code point')
  return valid ? at : ~at
}

/** The value of a hexadecimal digit; 16 for any other character. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  const lower = code | 32
  return lower >= 97 && lower <= 102 ? lower - 87 : 16
}

/** Reads the number that starts at `from` with a digit, or with a point and a digit, and says which token it is. */
export function scanNumber(s: Scanner, from: number): number {
  const plain = plainIntEnd(s.text, from, s.end)
  if (plain < 0) return scanOtherNumber(s, from)
  s.token = 'INT'
  return plain
}

function scanOtherNumber(s: Scanner, from: number): number {
  const { text, end } = s
  let at = from
  let token: 'INT' | 'FLOAT' | 'IMAG' = 'INT'
  /** '' for decimal, '0' for octal without a letter, else the letter. */
  let prefix = ''
  let base = 10
  let digits = 0
  let separators = 0
  let invalid = -1

  const code = () => (at < end ? text.charCodeAt(at) : 0)
  const readDigits = (limit: number): number => {
    const start = at
    let skipped = 0
    for (; at < end; at++) {
      const c = text.charCodeAt(at)
      if (c === 95 /* _ */) skipped++
      else if (limit === 16 ? digitOf(c) === 16 : c < 48 || c > 57) break
      else if (c - 48 >= limit && limit < 10 && invalid < 0) invalid = at
    }
    separators += skipped
    return at - start - skipped
  }

  if (code() !== 46 /* . */) {
    if (code() === 48 /* 0 */) {
      at++
      const letter = code() | 32
      if (letter === 120 /* x */) [prefix, base] = ['x', 16]
      else if (letter === 111 /* o */) [prefix, base] = ['o', 8]
      else if (letter === 98 /* b */) [prefix, base] = ['b', 2]
      else [prefix, base, digits] = ['0', 8, 1]
      if (prefix !== '0') at++
    }
    digits += readDigits(base)
  }
  if (code() === 46 /* . */) {
    token = 'FLOAT'
    if (prefix === 'o' || prefix === 'b') s.error(at, `invalid radix point in ${literalName(prefix)}`)
    at++
    digits += readDigits(base)
  }
  if (digits === 0) s.error(at, `${literalName(prefix)} has no digits`)

  const exponent = code() | 32
  if (exponent === 101 /* e */ || exponent === 112 /* p */) {
    if (exponent === 101 && prefix !== '' && prefix !== '0') {
      s.error(at, `'${text.charAt(at)}' exponent requires decimal mantissa`)
    } else if (exponent === 112 && prefix !== 'x') {
      s.error(at, `'${text.charAt(at)}' exponent requires hexadecimal mantissa`)
    }
    at++
    token = 'FLOAT'
    if (code() === 43 || code() === 45) at++
    if (readDigits(10) === 0) s.error(at, 'exponent has no digits')
  } else if (prefix === 'x' && token === 'FLOAT') {
    s.error(at, "hexadecimal mantissa requires a 'p' exponent")
  }
  if (code() === 105 /* i */) {
    token = 'IMAG'
    at++
  }

  if (token === 'INT' && invalid >= 0) {
    s.error(invalid, `invalid digit '${text.charAt(invalid)}' in ${literalName(prefix)}`)
  }
  const wrong = separators > 0 ? misplacedSeparator(text.slice(from, at)) : -1
  if (wrong >= 0) s.error(from + wrong, "'_' must separate successive digits")
  s.token = token
  return at
}

/** Where the number at `from` ends if it is a plain decimal or hexadecimal one, as nearly all are; else -1. */
function plainIntEnd(text: string, from: number, end: number): number {
  let at = from
  if (text.charCodeAt(at) === 48 /* 0 */ && at + 1 < end) {
    if (text.charCodeAt(at + 1) === 120 /* x */) {
      at += 2
      while (at < end && digitOf(text.charCodeAt(at)) < 16) at++
      if (at === from + 2) return -1
    } else at++
  } else {
    while (at < end && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++
  }
  if (at >= end) return at
  const next = text.charCodeAt(at)
  return next === 46 /* . */ || (next < 128 && asciiName[next] !== 0) ? -1 : at
}

function literalName(prefix: string): string {
  switch (prefix) {
    case 'x':
      return 'hexadecimal literal'
    case 'o':
    case '0':
      return 'octal literal'
    case 'b':
      return 'binary literal'
    default:
      return 'decimal literal'
  }
}

/** The first `_` that does not stand between two digits (a prefix counts as one), or the end of such; -1 for none. */
function misplacedSeparator(literal: string): number {
  const hex = /^0x/i.test(literal)
  let i = /^0[xob]/i.test(literal) ? 2 : 0
  let previous = i > 0 ? 'digit' : 'other'
  for (; i < literal.length; i++) {
    const char = literal.charAt(i)
    if (char === '_') {
      if (previous !== 'digit') return i
      previous = 'separator'
    } else if (hex ? /[0-9a-f]/i.test(char) : /[0-9]/.test(char)) {
      previous = 'digit'
    } else {
      if (previous === 'separator') return i - 1
      previous = 'other'
    }
  }
  return previous === 'separator' ? literal.length - 1 : -1
}

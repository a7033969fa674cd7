/** Exact constant values: booleans, strings, integers, and rationals with an imaginary part where Go needs one. gc: go/constant */

import { utf8Length } from '../diagnostic.ts'

/** A rational `num / den` in lowest terms, `den > 0`. */
export interface Rational {
  readonly num: bigint
  readonly den: bigint
}

export type Value =
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  /** An integer or a fraction; `den` is 1 for an integer. */
  | ({ readonly kind: 'number' } & Rational)
  | { readonly kind: 'complex'; readonly re: Rational; readonly im: Rational }

/** Our own bound, of bits of a number and digits of an exponent: past it a number is not computed. */
const maxBits = 20_000
const bound = 1n << BigInt(maxBits)

/** Our own bound, of UTF-16 units of a string: a few lines can add up to one that fits in no memory. */
const maxLength = 2 ** 24

export const int = (value: bigint | number): Value => ({ kind: 'number', num: BigInt(value), den: 1n })
export const bool = (value: boolean): Value => ({ kind: 'bool', value })
export const str = (value: string): Value => ({ kind: 'string', value })

/** The value of a string literal. Tables of data are long ones, and of most nobody asks what is in them. */
export function stringLiteral(text: string): Value {
  let value: string | null = null
  return {
    kind: 'string',
    get value() {
      return (value ??= unquote(text))
    },
  }
}

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a
  let y = b < 0n ? -b : b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

function ratio(num: bigint, den: bigint): Rational {
  if (den === 1n) return { num, den }
  const sign = den < 0n ? -1n : 1n
  const g = gcd(num, den) || 1n
  return { num: (sign * num) / g, den: (sign * den) / g }
}

const number = (r: Rational): Value => ({ kind: 'number', num: r.num, den: r.den })

/** The integer that `value` is, or null: `1e3`, `4.0` and `2+0i` are integers too. gc: go/constant.ToInt */
export function toInt(value: Value): bigint | null {
  if (value.kind === 'number') return value.den === 1n ? value.num : null
  if (value.kind === 'complex') return value.im.num === 0n && value.re.den === 1n ? value.re.num : null
  return null
}

/** The rational that `value` is, or null. */
export function toRational(value: Value): Rational | null {
  if (value.kind === 'number') return value
  if (value.kind === 'complex') return value.im.num === 0n ? value.re : null
  return null
}

/** The value of a numeric literal as Go writes it; null if it is malformed or too large to hold. */
export function numberLiteral(text: string): Value | null {
  const digits = text.replaceAll('_', '')
  if (digits.endsWith('i')) {
    // spec: "For backward compatibility, an imaginary literal's integer part consisting entirely of decimal digits … is considered a decimal integer"
    const body = digits.slice(0, -1)
    const part = numberLiteral(/^0\d*$/.test(body) ? body.replace(/^0+(?=\d)/, '') : body)
    const im = part && toRational(part)
    return im && { kind: 'complex', re: { num: 0n, den: 1n }, im }
  }
  if (/^0[xXbBoO][0-9a-fA-F]+$/.test(digits)) return int(BigInt(digits.toLowerCase()))
  if (/^0[0-7]+$/.test(digits)) return int(BigInt('0o' + digits))
  if (/^\d+$/.test(digits)) return int(BigInt(digits))
  const decimal = /^(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(digits)
  if (decimal && decimal[1] + decimal[2] !== '') {
    return scaled(BigInt(decimal[1] + decimal[2]), 10n, Number(decimal[3] ?? 0) - decimal[2].length)
  }
  const hex = /^0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)[pP]([+-]?\d+)$/.exec(digits)
  if (hex && hex[1] + hex[2] !== '') {
    return scaled(BigInt('0x' + hex[1] + hex[2]), 2n, Number(hex[3]) - 4 * hex[2].length)
  }
  return null
}

function scaled(mantissa: bigint, base: bigint, exponent: number): Value | null {
  if (Math.abs(exponent) > maxBits) return mantissa === 0n ? int(0n) : null
  return number(
    exponent >= 0
      ? ratio(mantissa * base ** BigInt(exponent), 1n)
      : ratio(mantissa, base ** BigInt(-exponent)),
  )
}

const simpleEscapes: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11 }
const digitsAfter: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/**
 * The bytes of a string literal, or the code point of a rune literal, as one string of chars:
 * a byte of `\x80` to `\xff`, which by itself is not UTF-8, is one char of U+DC80 to U+DCFF.
 */
export function unquote(text: string): string {
  const body = text.slice(1, -1)
  if (text[0] === '`') return body.replaceAll('\r', '')
  let out = ''
  let from = 0
  for (let at = body.indexOf('\\'); at >= 0; at = body.indexOf('\\', from)) {
    out += body.slice(from, at)
    const letter = body.charAt(at + 1)
    const octal = letter >= '0' && letter <= '7'
    const start = octal ? at + 1 : at + 2
    const length = octal ? 3 : (digitsAfter[letter] ?? 0)
    const digits = body.slice(start, start + length)
    if (length > 0 && digits.length === length && (octal ? /^[0-7]+$/ : /^[0-9a-f]+$/i).test(digits)) {
      const code = parseInt(digits, octal ? 8 : 16)
      if (letter === 'u' || letter === 'U') out += String.fromCodePoint(Math.min(code, 0x10ffff))
      else out += String.fromCharCode(code < 0x80 ? code : 0xdc00 + code)
      from = start + length
    } else {
      // of what no scanner accepts, the backslash is left out
      const simple = body.codePointAt(at + 1) ?? 92
      out += String.fromCodePoint(simpleEscapes[letter] ?? simple)
      from = at + (simple > 0xffff ? 3 : 2)
    }
  }
  return out + body.slice(from)
}

/** The code point of a rune literal. */
export function runeValue(text: string): bigint {
  const char = unquote(text)
  const code = char.codePointAt(0) ?? 0
  // a `'\xff'` is the number 255, not a broken character
  return BigInt(code >= 0xdc80 && code <= 0xdcff && char.length === 1 ? code - 0xdc00 : code)
}

/** spec: "len(s) string type: string length in bytes". */
export function stringLength(value: string): number {
  let bytes = utf8Length(value, 0, value.length)
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i)
    const paired = i > 0 && (value.charCodeAt(i - 1) & 0xfc00) === 0xd800
    if (code >= 0xdc80 && code <= 0xdcff && !paired) bytes -= 2 // one byte, counted as U+FFFD's three
  }
  return bytes
}

export type UnaryOp = '+' | '-' | '!' | '^'

/** `size` is the width in bits of an unsigned typed operand of `^`; 0 for any other. */
export function unary(op: UnaryOp, x: Value, size: number): Value | null {
  if (op === '!') return x.kind === 'bool' ? bool(!x.value) : null
  if (op === '+') return x.kind === 'number' || x.kind === 'complex' ? x : null
  if (op === '-') {
    if (x.kind === 'number') return number({ num: -x.num, den: x.den })
    if (x.kind === 'complex')
      return { kind: 'complex', re: { ...x.re, num: -x.re.num }, im: { ...x.im, num: -x.im.num } }
    return null
  }
  const n = toInt(x)
  if (n === null) return null
  return int(size > 0 ? BigInt.asUintN(size, ~n) : ~n)
}

export type ArithmeticOp = '+' | '-' | '*' | '/' | '%' | '&' | '|' | '^' | '&^' | '&&' | '||'

/** `integral` makes `/` the integer division. Null where it is not defined (a division by zero too), or too large to hold. */
export function binary(op: ArithmeticOp, x: Value, y: Value, integral: boolean): Value | null {
  const value = exactBinary(op, x, y, integral)
  if (value?.kind === 'number') return isHeld(value) ? value : null
  if (value?.kind === 'complex') return isHeld(value.re) && isHeld(value.im) ? value : null
  return value
}

const isHeld = ({ num, den }: Rational): boolean => -bound < num && num < bound && den < bound

function exactBinary(op: ArithmeticOp, x: Value, y: Value, integral: boolean): Value | null {
  if (x.kind === 'string' || y.kind === 'string') {
    if (op !== '+' || x.kind !== 'string' || y.kind !== 'string') return null
    return x.value.length + y.value.length > maxLength ? null : str(x.value + y.value)
  }
  if (x.kind === 'bool' || y.kind === 'bool') {
    if (x.kind !== 'bool' || y.kind !== 'bool') return null
    if (op === '&&') return bool(x.value && y.value)
    return op === '||' ? bool(x.value || y.value) : null
  }
  if (x.kind === 'complex' || y.kind === 'complex') return complexBinary(op, x, y)
  switch (op) {
    case '+':
      return number(ratio(x.num * y.den + y.num * x.den, x.den * y.den))
    case '-':
      return number(ratio(x.num * y.den - y.num * x.den, x.den * y.den))
    case '*':
      if (bitLength(x.num) + bitLength(y.num) > maxBits) return null
      return number(ratio(x.num * y.num, x.den * y.den))
    case '/':
      if (y.num === 0n) return null
      if (integral) return x.den === 1n && y.den === 1n ? int(x.num / y.num) : null
      return number(ratio(x.num * y.den, x.den * y.num))
    default: {
      if (x.den !== 1n || y.den !== 1n) return null
      if (op === '%') return y.num === 0n ? null : int(x.num % y.num)
      if (op === '&') return int(x.num & y.num)
      if (op === '|') return int(x.num | y.num)
      if (op === '^') return int(x.num ^ y.num)
      return op === '&^' ? int(x.num & ~y.num) : null
    }
  }
}

function complexBinary(op: ArithmeticOp, x: Value, y: Value): Value | null {
  const a = parts(x)
  const b = parts(y)
  const plus = (p: Rational, q: Rational): Rational => ratio(p.num * q.den + q.num * p.den, p.den * q.den)
  const neg = (p: Rational): Rational => ({ num: -p.num, den: p.den })
  const times = (p: Rational, q: Rational): Rational => ratio(p.num * q.num, p.den * q.den)
  if (a === null || b === null) return null
  if (op === '+') return { kind: 'complex', re: plus(a.re, b.re), im: plus(a.im, b.im) }
  if (op === '-') return { kind: 'complex', re: plus(a.re, neg(b.re)), im: plus(a.im, neg(b.im)) }
  const product = (p: typeof a, q: typeof b): Value => ({
    kind: 'complex',
    re: plus(times(p.re, q.re), neg(times(p.im, q.im))),
    im: plus(times(p.re, q.im), times(p.im, q.re)),
  })
  if (op === '*') return product(a, b)
  if (op !== '/') return null
  const norm = plus(times(b.re, b.re), times(b.im, b.im))
  if (norm.num === 0n) return null
  const inverse = ratio(norm.den, norm.num)
  return product(a, { re: times(b.re, inverse), im: times(neg(b.im), inverse) })
}

/** Real and imaginary part; null for what is no number. */
export function parts(x: Value): { re: Rational; im: Rational } | null {
  if (x.kind === 'number') return { re: x, im: { num: 0n, den: 1n } }
  return x.kind === 'complex' ? x : null
}

/** Null where the count is negative or the result would be too large to hold. */
export function shift(op: '<<' | '>>', x: bigint, count: bigint): Value | null {
  if (count < 0n) return null
  if (op === '>>') return int(count > BigInt(maxBits) ? (x < 0n ? -1n : 0n) : x >> count)
  return count > BigInt(maxBits) ? null : int(x << count)
}

export type ComparisonOp = '==' | '!=' | '<' | '<=' | '>' | '>='

export function compare(op: ComparisonOp, x: Value, y: Value): Value | null {
  if (x.kind === 'bool' && y.kind === 'bool') {
    return op === '==' ? bool(x.value === y.value) : op === '!=' ? bool(x.value !== y.value) : null
  }
  if (x.kind === 'string' && y.kind === 'string')
    return ordered(op, x.value < y.value ? -1 : x.value > y.value ? 1 : 0)
  const a = parts(x)
  const b = parts(y)
  if (a === null || b === null) return null
  const re = a.re.num * b.re.den - b.re.num * a.re.den
  const im = a.im.num * b.im.den - b.im.num * a.im.den
  if (op === '==' || op === '!=') return bool((re === 0n && im === 0n) === (op === '=='))
  return im === 0n ? ordered(op, re < 0n ? -1 : re > 0n ? 1 : 0) : null
}

function ordered(op: ComparisonOp, sign: number): Value {
  switch (op) {
    case '==':
      return bool(sign === 0)
    case '!=':
      return bool(sign !== 0)
    case '<':
      return bool(sign < 0)
    case '<=':
      return bool(sign <= 0)
    case '>':
      return bool(sign > 0)
    case '>=':
      return bool(sign >= 0)
  }
}

/** Bits of the absolute value; 0 for 0. */
export function bitLength(n: bigint): number {
  const hex = (n < 0n ? -n : n).toString(16)
  return 4 * (hex.length - 1) + (32 - Math.clz32(parseInt(hex[0], 16)))
}

/** As Go's error messages print it. gc: go/constant, Value.String */
export function valueString(value: Value): string {
  switch (value.kind) {
    case 'bool':
      return String(value.value)
    case 'string': {
      const quoted = JSON.stringify(value.value)
      return quoted.length > 72 ? quoted.slice(0, 69) + '...' : quoted
    }
    case 'number':
      return value.den === 1n ? String(value.num) : floatString(value)
    case 'complex':
      return `(${rationalString(value.re)} + ${rationalString(value.im)}i)`
  }
}

const rationalString = (r: Rational): string => (r.den === 1n ? String(r.num) : floatString(r))

/** C's `%.6g`. */
function floatString(r: Rational): string {
  const x = toNumber(r)
  const text = x.toPrecision(6)
  return text.includes('e')
    ? text.replace(/\.?0+e/, 'e').replace(/e([+-])(\d)$/, 'e$10$2')
    : text.replace(/\.?0+$/, '')
}

/** The nearest double, or nearly so. */
function toNumber(r: Rational): number {
  const excess = bitLength(r.den) - 1000
  if (excess <= 0 && bitLength(r.num) < 1000) return Number(r.num) / Number(r.den)
  const cut = BigInt(Math.max(excess, bitLength(r.num) - 1000, 0))
  return Number(r.num >> cut) / Number(r.den >> cut || 1n)
}

/** Whether a constant is a value of a basic type, and what it becomes there. gc: cmd/compile/internal/types2/const.go, representableConst */

import type { Target } from '../target.ts'
import { bitLength, int, parts, toInt, toRational, type Rational, type Value } from './constant.ts'
import { integerBits, isComplexKind, isFloatKind, isIntegerKind, isUnsignedKind } from './predicates.ts'
import type { BasicKind } from './type.ts'

/** The value as `kind` holds it (floats rounded), or null where it is not representable. */
export function represent(value: Value, kind: BasicKind, target: Target): Value | null {
  if (isIntegerKind(kind)) {
    const n = toInt(value)
    if (n === null) return null
    if (kind === 'untyped int' || kind === 'untyped rune') return int(n)
    const bits = BigInt(integerBits(kind, target))
    const fits = isUnsignedKind(kind)
      ? n >= 0n && n < 1n << bits
      : n >= -(1n << (bits - 1n)) && n < 1n << (bits - 1n)
    return fits ? int(n) : null
  }
  if (isFloatKind(kind)) {
    const r = toRational(value)
    if (r === null) return null
    const rounded = kind === 'untyped float' ? r : roundFloat(r, kind === 'float32' ? float32 : float64)
    return rounded && { kind: 'number', num: rounded.num, den: rounded.den }
  }
  if (isComplexKind(kind)) {
    const both = parts(value)
    if (both === null) return null
    if (kind === 'untyped complex') return { kind: 'complex', ...both }
    const format = kind === 'complex64' ? float32 : float64
    const re = roundFloat(both.re, format)
    const im = roundFloat(both.im, format)
    return re && im && { kind: 'complex', re, im }
  }
  if (kind === 'string' || kind === 'untyped string') return value.kind === 'string' ? value : null
  if (kind === 'bool' || kind === 'untyped bool') return value.kind === 'bool' ? value : null
  return null
}

interface FloatFormat {
  /** Bits of the mantissa, the hidden one included. */
  readonly precision: number
  readonly minExponent: number
  readonly maxExponent: number
}

const float32: FloatFormat = { precision: 24, minExponent: -149, maxExponent: 127 }
const float64: FloatFormat = { precision: 53, minExponent: -1074, maxExponent: 1023 }

/** The nearest value of a format, exactly; null where it overflows. Ties go to even. IEEE 754 */
function roundFloat(r: Rational, { precision, minExponent, maxExponent }: FloatFormat): Rational | null {
  if (r.num === 0n) return r
  const negative = r.num < 0n
  const num = negative ? -r.num : r.num
  // 2^exponent <= num/den < 2^(exponent+1)
  let exponent = bitLength(num) - bitLength(r.den)
  if (num * power(-exponent) < r.den * power(exponent)) exponent--
  const unit = Math.max(exponent - precision + 1, minExponent)
  const scaledNum = num * power(-unit)
  const scaledDen = r.den * power(unit)
  let mantissa = scaledNum / scaledDen
  const rest = 2n * (scaledNum % scaledDen)
  if (rest > scaledDen || (rest === scaledDen && mantissa % 2n === 1n)) mantissa++
  if (mantissa * power(unit) >= power(maxExponent + 1) * power(-unit)) return null
  const whole = negative ? -mantissa : mantissa
  return unit >= 0 ? { num: whole * power(unit), den: 1n } : lowest(whole, -unit)
}

/** 2^n, or 1 for a negative n. */
const power = (n: number): bigint => 1n << BigInt(Math.max(n, 0))

/** `num / 2^bits` in lowest terms. */
function lowest(num: bigint, bits: number): Rational {
  let shift = bits
  let n = num
  while (shift > 0 && n % 2n === 0n) {
    n /= 2n
    shift--
  }
  return { num: n, den: power(shift) }
}

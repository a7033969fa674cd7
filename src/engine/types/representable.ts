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
    const rounded = kind === 'untyped float' ? r : roundFloat(r, kind === 'float32')
    return rounded && { kind: 'number', num: rounded.num, den: rounded.den }
  }
  if (isComplexKind(kind)) {
    const both = parts(value)
    if (both === null) return null
    if (kind === 'untyped complex') return { kind: 'complex', ...both }
    const re = roundFloat(both.re, kind === 'complex64')
    const im = roundFloat(both.im, kind === 'complex64')
    return re && im && { kind: 'complex', re, im }
  }
  if (kind === 'string' || kind === 'untyped string') return value.kind === 'string' ? value : null
  if (kind === 'bool' || kind === 'untyped bool') return value.kind === 'bool' ? value : null
  return null
}

/** The nearest float64 or float32 as an exact rational; null where it overflows. Ties go to even. */
function roundFloat(r: Rational, single: boolean): Rational | null {
  if (r.num === 0n) return r
  const x = toDouble(r)
  const rounded = single ? Math.fround(x) : x
  if (!Number.isFinite(rounded)) return null
  return exact(rounded)
}

function toDouble({ num, den }: Rational): number {
  // 70 bits of quotient and a sticky bit decide the rounding of the 53 that are kept
  const shift = 70 - (bitLength(num) - bitLength(den))
  const negative = num < 0n
  const n = negative ? -num : num
  const scaledNum = shift > 0 ? n << BigInt(shift) : n
  const scaledDen = shift < 0 ? den << BigInt(-shift) : den
  const quotient = scaledNum / scaledDen
  const sticky = scaledNum % scaledDen === 0n ? 0n : 1n
  const magnitude =
    Number((quotient << 1n) | sticky) * 2 ** -Math.floor((shift + 1) / 2) * 2 ** -Math.ceil((shift + 1) / 2)
  return negative ? -magnitude : magnitude
}

function exact(x: number): Rational {
  let den = 1n
  let scaled = x
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    den *= 2n
  }
  return { num: BigInt(scaled), den }
}

/** Numbers as C writes them. */

import type { CToken } from './cTokens.ts'

/** A number, or the negative of one; null for anything else. */
export function numberOf(body: readonly CToken[]): number | null {
  const plain = body.filter(({ text }) => text !== '(' && text !== ')')
  const negative = plain[0]?.text === '-'
  const [token, ...rest] = negative ? plain.slice(1) : plain
  if (token?.kind !== 'number' || rest.length > 0) return null
  const [, digits, suffix] = /^(.*?)([uUlL]*)$/.exec(token.text) ?? []
  if (digits === undefined || !/^(0[xX][\da-fA-F]+|0[bB][01]+|\d+)$/.test(digits)) return null
  const n = /^0\d/.test(digits) ? parseInt(digits, 8) : Number(digits)
  if (!Number.isSafeInteger(n)) return null
  if (!negative) return n
  // C11 6.4.4.1: such a number is unsigned, and so is its negative
  const isUnsigned = /[uU]/.test(suffix) || (n > 0x7fff_ffff && digits.startsWith('0'))
  return isUnsigned ? null : -n
}

/** Numbers as the page writes them: a minus sign that is one, a thin space before a unit. */

import { grouped } from '../diagram/labels.ts'

/** `1,234 B`. */
export function bytes(n: number): string {
  return `${grouped(n)}\u2009B`
}

/** `+24`, `−24`; `0` without a sign. */
export function signed(n: number): string {
  return (n > 0 ? '+' : n < 0 ? '\u2212' : '') + grouped(Math.abs(n))
}

/** Change from `before` to `after` as `−14.3 %`; '' from zero. */
export function percent(before: number, after: number): string {
  if (before === 0) return ''
  const tenths = Math.round(((after - before) / before) * 1000) / 10
  return `${signed(tenths)}\u2009%`
}

/** `1 field`, `2 fields`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`
}

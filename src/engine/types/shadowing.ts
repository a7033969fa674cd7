/** Names that a passed-over function body may declare: `x := …` is not read there, so a value found outside may be the wrong one. */

import type { Env } from './scope.ts'

/**
 * Whether the text of the function up to `offset` declares `name` in a way that is passed over: by `:=`, or as a
 * parameter of a function literal. Errs on the side of yes: then the value is not known.
 */
export function mayBeShadowed({ body, unit }: Env, name: string, offset: number): boolean {
  if (body === null) return false
  const before = unit.text.slice(body.from, offset)
  if (!before.includes(name)) return false
  const word = `(?<![\\p{L}\\p{Nd}_])${name}(?![\\p{L}\\p{Nd}_])`
  return new RegExp(`${word}[^\\n;=]*:=|func\\s*\\([^{]*${word}`, 'u').test(before)
}

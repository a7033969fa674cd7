/** Names that a passed-over function body may declare: `x := …` is not read there, so a value found outside may be the wrong one. */

import type { Env } from './scope.ts'

/**
 * Whether the text of the function up to `offset` declares `name` in a way that is passed over: by `:=`, or as a
 * parameter of a function literal. Errs on the side of yes: then the value is not known.
 */
export function mayBeShadowed({ body, unit }: Env, name: string, offset: number): boolean {
  if (body === null) return false
  const before = unit.text.slice(body.from, offset)
  if (!mayDeclare(before, name)) return false
  const word = `(?<![\\p{L}\\p{Nd}_])${name}(?![\\p{L}\\p{Nd}_])`
  return new RegExp(`${word}[^\\n;=]*:=|func\\s*\\([^{]*${word}`, 'u').test(before)
}

/** Whether `name` is followed by `:=` on its line, or preceded by a `func` without a brace between: no word boundaries asked. */
function mayDeclare(before: string, name: string): boolean {
  for (let at = before.indexOf(name); at >= 0; at = before.indexOf(name, at + 1)) {
    const end = at + name.length
    const next = before.slice(end).search(/[\n;=]/) + end
    if (next > end && before[next] === '=' && before[next - 1] === ':') return true
    if (before.slice(before.lastIndexOf('{', at) + 1, at).includes('func')) return true
  }
  return false
}

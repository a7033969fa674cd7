/** How explanations write code, bytes and lists. */

import type { FieldLayout } from '../engine/layout/structLayout.ts'

const inGroups = new Intl.NumberFormat('en-US')

/** Types longer than this are cut: a sentence is no place for all of them. */
const longestType = 40

/** `1,234`. */
export function number(n: number): string {
  return inGroups.format(n)
}

/** `1 byte`, `7 bytes`. */
export function bytes(n: number): string {
  return `${number(n)} ${n === 1 ? 'byte' : 'bytes'}`
}

/** `1 field`, `2 fields`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`
}

/** Go text between backticks; of a long one its start. */
export function code(text: string): string {
  const cut = text.length > longestType ? `${text.slice(0, longestType - 1)}…` : text
  return `\`${cut.replaceAll('`', "'")}\``
}

/** A field as it is declared: `last *Frame`, or the type alone of one that is embedded. */
export function declared({ name, type, embedded }: FieldLayout): string {
  return code(embedded ? type : `${name} ${type}`)
}

/** `a`, `a and b`, `a, b and c`; of many the first and how many more. */
export function listed(items: readonly string[], most = 5): string {
  if (items.length > most) {
    const shown = items.slice(0, most - 1)
    return `${shown.join(', ')} and ${number(items.length - shown.length)} more`
  }
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** What the struct is called in a sentence. */
export function structName(name: string): string {
  return name === '' ? 'the struct' : code(name)
}

/** Whether two trees say the same but for the names and the tags of fields, and for where it stands. */

import type { Decl, Field } from '../syntax/ast.ts'

export function haveSameTypes(a: Decl, b: Decl): boolean {
  return isAlike(a, b)
}

function isAlike(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b)
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((each, i) => isAlike(each, b[i]))
    )
  }
  const [node, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
  if (node['kind'] !== other['kind']) return false
  if (node['kind'] === 'StructType') {
    return haveSameFields(node['fields'] as readonly Field[], other['fields'] as readonly Field[])
  }
  const keys = new Set([...Object.keys(node), ...Object.keys(other)])
  return [...keys].every((key) => key === 'from' || key === 'to' || isAlike(node[key], other[key]))
}

function haveSameFields(a: readonly Field[], b: readonly Field[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ names, type }, i) => names.length === b[i].names.length && isAlike(type, b[i].type))
  )
}

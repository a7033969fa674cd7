/** Compares plain data by what is in it. */

/** Whether two values, of objects and arrays without cycles, hold the same; functions are the same if they are one. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(
    (key) => Object.hasOwn(b, key) && sameContent(a[key as keyof typeof a], b[key as keyof typeof b]),
  )
}

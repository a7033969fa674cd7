/** What the page says about the structs of an analysis together. */

import type { StructAnalysis } from '../engine/index.ts'

/** Bytes that the suggested order takes less than the declared one; 0 where there is none, or the order is to be kept. */
export function savingOf({ layout, kept, suggested }: StructAnalysis): number {
  return layout.size === null || kept !== null || suggested === null ? 0 : layout.size - suggested.size
}

const keys = new WeakMap<readonly StructAnalysis[], readonly string[]>()
/** Those that were asked about last: a letter mostly leaves all names as they were, and so the keys. */
let last: readonly StructAnalysis[] = []

/**
 * A key for each struct that stays while the source around it changes: its name, its function before it, the import
 * path of its package before that where it has one, and a number after it from the second of a name on.
 */
export function keysOf(structs: readonly StructAnalysis[]): readonly string[] {
  let found = keys.get(structs)
  if (!found) {
    const isLast =
      structs.length === last.length && structs.every((struct, i) => areCalledAlike(struct, last[i]))
    found = (isLast && keys.get(last)) || madeKeys(structs)
    keys.set(structs, found)
    last = structs
  }
  return found
}

function areCalledAlike({ layout: a }: StructAnalysis, { layout: b }: StructAnalysis): boolean {
  return a.name === b.name && a.scope === b.scope && a.package === b.package
}

function madeKeys(structs: readonly StructAnalysis[]): readonly string[] {
  const seen = new Map<string, number>()
  return structs.map(({ layout: { package: path, scope, name } }) => {
    const inPackage = scope === null ? name : `${scope}:${name}`
    const base = path === '' ? inPackage : `${path}.${inPackage}`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return count === 1 ? base : `${base}#${count}`
  })
}

/** Index of the struct with the key; where there is none the one with the largest saving, else the first; -1 of none. */
export function selectedIndex(structs: readonly StructAnalysis[], selection: string | null): number {
  const index = selection === null ? -1 : keysOf(structs).indexOf(selection)
  if (index >= 0 || structs.length === 0) return index
  let best = 0
  for (let i = 1; i < structs.length; i++) if (savingOf(structs[i]) > savingOf(structs[best])) best = i
  return best
}

/** The struct of `selectedIndex`. */
export function selectedStruct(
  structs: readonly StructAnalysis[],
  selection: string | null,
): StructAnalysis | undefined {
  return structs[selectedIndex(structs, selection)]
}

/** Index of the struct that an offset of the source is in, or after; -1 before the first. */
export function indexAt(structs: readonly StructAnalysis[], offset: number): number {
  return structs.reduce(
    (last, { layout: { from } }, i) =>
      from <= offset && (last < 0 || structs[last].layout.from <= from) ? i : last,
    -1,
  )
}

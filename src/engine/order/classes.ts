/** Items sorted into classes within which they can stand in for each other. */

import { largestAlign, type Item } from './items.ts'

export interface Class {
  readonly align: number
  /** Bytes modulo the alignment of the struct: all that counts for the padding after it. */
  readonly residue: number
  /** Without any bytes: at the end of a struct it takes one. */
  readonly empty: boolean
  readonly pointers: boolean
  /** What an item without pointers adds to the pointer bytes where it stands before a pointer; else 0. */
  readonly bytes: number
  /** Bytes after the last pointer word of an item with pointers; else 0. */
  readonly trail: number
  readonly count: number
}

export interface Classes {
  /** Those with pointers first, the longest trail first. */
  readonly list: readonly Class[]
  /** The class of each item, an index into `list`. */
  readonly of: readonly number[]
}

/** Classes for which only the size of the struct counts. */
export function sizeClasses(items: readonly Item[]): Classes {
  return classify(items, false)
}

/**
 * Classes for which pointer bytes count too. All items with pointers stand at or before the last pointer, wherever
 * that is, so of their sizes only the residue matters, and the trail of the one that comes last.
 */
export function pointerClasses(items: readonly Item[]): Classes {
  return classify(items, true)
}

function classify(items: readonly Item[], withPointers: boolean): Classes {
  const whole = largestAlign(items)
  const found = new Map<string, { class: Class; members: number[] }>()
  items.forEach(({ size, align, ptrdata }, index) => {
    const pointers = withPointers && ptrdata > 0
    const residue = size % whole
    const bytes = withPointers && !pointers ? size : 0
    const trail = pointers ? size - ptrdata : 0
    const key = [align, residue, size === 0, pointers, bytes, trail].join()
    const members = found.get(key)?.members ?? []
    members.push(index)
    const count = members.length
    found.set(key, { class: { align, residue, empty: size === 0, pointers, bytes, trail, count }, members })
  })
  const sorted = [...found.values()].toSorted(
    (a, b) => Number(b.class.pointers) - Number(a.class.pointers) || b.class.trail - a.class.trail,
  )
  const of = items.map(() => 0)
  sorted.forEach(({ members }, c) => members.forEach((index) => (of[index] = c)))
  return { list: sorted.map((entry) => entry.class), of }
}

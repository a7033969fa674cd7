/** Where an object on the heap may start in a cache line: the runtime does not align it to one. */

import type { GoVersion } from '../goVersion.ts'
import { slotOf } from '../heap/slot.ts'
import { objectsInSpan } from '../heap/span.ts'
import type { Target } from '../target.ts'

/** Bytes from the start of a cache line, and how many objects of a full span start there. */
export interface Start {
  readonly at: number
  readonly objects: number
}

/**
 * The starts of objects of `size` bytes that are allocated one by one, ascending; none for a zero-size one.
 * What has no pointers and less than 16 bytes shares its block with others: then every start that its block has room for.
 * gc: runtime/mheap.go, initSpan: a span starts at a page; runtime/malloc.go, mallocgcSmallScanHeader: the header comes first
 */
export function heapStarts(
  size: number,
  ptrdata: number,
  target: Target,
  go: GoVersion,
  line: number,
): readonly Start[] {
  if (size === 0) return []
  const slot = slotOf(size, ptrdata, target)
  const counts = new Map<number, number>()
  const add = (at: number) => counts.set(at % line, (counts.get(at % line) ?? 0) + 1)
  if (slot.noscan && size < tinySize) {
    const step = tinyAlign(size, target)
    for (let block = 0; block < line; block += tinySize)
      for (let at = 0; at + size <= tinySize; at += step) add(block + at)
  } else {
    for (let i = 0; i < objectsInSpan(slot, target, go); i++) add(i * slot.bytes + slot.header)
  }
  return [...counts].map(([at, objects]) => ({ at, objects })).toSorted((a, b) => a.at - b.at)
}

const tinySize = 16

/** gc: runtime/malloc.go, mallocgcTiny */
function tinyAlign(size: number, { ptrSize }: Target): number {
  if (size % 8 === 0 || (ptrSize === 4 && size === 12)) return 8
  return size % 4 === 0 ? 4 : size % 2 === 0 ? 2 : 1
}

/** The cache lines that `size` bytes touch which start `at` bytes into one; none for no bytes. */
export function linesTouched(at: number, size: number, line: number): number {
  return size === 0 ? 0 : Math.floor((at + size - 1) / line) - Math.floor(at / line) + 1
}

export interface Touched {
  readonly min: number
  readonly max: number
  readonly mean: number
}

/** Lines that an object of `size` bytes touches, over all of its starts; null for a zero-size one. */
export function touchedFrom(starts: readonly Start[], size: number, line: number): Touched | null {
  if (starts.length === 0) return null
  const counts = starts.map(({ at }) => linesTouched(at, size, line))
  const objects = starts.reduce((sum, start) => sum + start.objects, 0)
  const total = starts.reduce((sum, start, i) => sum + start.objects * counts[i], 0)
  return { min: Math.min(...counts), max: Math.max(...counts), mean: total / objects }
}

/** How many objects of a size class the runtime has in one span. */

import { minorOf, type GoVersion } from '../goVersion.ts'
import type { Target } from '../target.ts'
import type { Slot } from './slot.ts'

const pageSize = 8192
const inlineMarkBits = 128

/** Pages of a span, for the classes that have more than one. gc: internal/runtime/gc/sizeclasses.go, SizeClassToNPages */
const pages: Readonly<Record<number, number>> = {
  1408: 2, 1792: 2, 2304: 2, 3072: 3, 3200: 2, 3456: 3, 4864: 3, 5376: 2, 6144: 3, 6528: 4, 6784: 5,
  6912: 6, 9472: 7, 9728: 6, 10240: 5, 10880: 4, 12288: 3, 13568: 5, 14336: 7, 16384: 2, 18432: 9, 19072: 7,
  20480: 5, 21760: 8, 24576: 3, 27264: 10, 28672: 7, 32768: 4,
} // prettier-ignore

/** Objects that start at 0, `bytes`, twice `bytes`, … of a span, which starts at a page; 1 of what is larger than any class. */
export function objectsInSpan({ bytes, header, noscan }: Slot, { ptrSize }: Target, go: GoVersion): number {
  if (bytes > 32768) return 1
  const span = (pages[bytes] ?? 1) * pageSize
  const hasBitmap = header === 0 && bytes <= ptrSize * ptrSize * 8
  // gc: runtime/mheap.go, initSpan: what is kept at the end of the span
  const bitmap = hasBitmap && !noscan ? span / ptrSize / 8 : 0
  const marks = hasBitmap && bytes >= 16 && minorOf(go) >= 26 ? inlineMarkBits : 0
  return Math.floor((span - bitmap - marks) / bytes)
}

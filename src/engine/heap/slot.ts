/** What one value costs on the heap: the size class it falls into. */

import type { Target } from '../target.ts'

export interface Slot {
  /** Bytes the allocator hands out for one value, the malloc header included. */
  readonly bytes: number
  /** Bytes of the malloc header in it: 8 or 0. */
  readonly header: number
  /** Holds no pointers: the collector never scans it. */
  readonly noscan: boolean
}

/** The same in every version from 1.16 on. gc: internal/runtime/gc/sizeclasses.go, SizeClassToSize */
const sizeClasses: readonly number[] = [
  0, 8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384, 416,
  448, 480, 512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048, 2304, 2688, 3072, 3200,
  3456, 4096, 4864, 5376, 6144, 6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384,
  18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768,
]

const pageSize = 8192
const maxSmallSize = 32768
const mallocHeaderSize = 8

/**
 * What `new(T)` takes for a T of `size` bytes and `ptrdata` pointer bytes, from Go 1.22 on. A zero-size value
 * takes nothing. Values under 16 bytes without pointers share a block besides, which is not counted here.
 * gc: runtime/malloc.go, mallocgc; runtime/msize.go, roundupsize
 */
export function slotOf(size: number, ptrdata: number, { ptrSize }: Target): Slot {
  const noscan = ptrdata === 0
  if (size === 0) return { bytes: 0, header: 0, noscan }
  if (size > maxSmallSize - mallocHeaderSize) {
    return { bytes: Math.ceil(size / pageSize) * pageSize, header: 0, noscan }
  }
  // gc: runtime/mbitmap.go, heapBitsInSpan: up to this size the bitmap stands in the span
  const minSizeForHeader = ptrSize * ptrSize * 8
  const header = !noscan && size > minSizeForHeader ? mallocHeaderSize : 0
  return { bytes: sizeClasses.find((bytes) => bytes >= size + header) ?? maxSmallSize, header, noscan }
}

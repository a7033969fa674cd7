/** What one value costs on the heap: the size class it falls into. */

export interface Slot {
  /** Bytes the allocator hands out for one value, the malloc header included. */
  readonly bytes: number
  /** Bytes of the malloc header in it: 8 or 0. */
  readonly header: number
  /** Holds no pointers: the collector never scans it. */
  readonly noscan: boolean
}

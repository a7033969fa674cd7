/** The columns of the table of all structs: how they are called, and what they are sorted by. */

import type { StructRow } from '../../state/structRows.ts'

export interface StructColumn {
  readonly key: ColumnKey
  readonly head: string
  /** What is in it, in a sentence. */
  readonly title: string
}

export type ColumnKey = Exclude<
  keyof StructRow,
  'index' | 'key' | 'where' | 'isGeneric' | 'kept' | 'unknown' | 'ptrdataAfter' | 'slotAfter'
>

export const structColumns: readonly StructColumn[] = [
  { key: 'name', head: 'Struct', title: 'A struct type of the source, and where it is declared' },
  { key: 'size', head: 'Size', title: 'Bytes of one value, as declared' },
  { key: 'padding', head: 'Padding', title: 'Bytes between its fields and after the last' },
  { key: 'sizeAfter', head: 'Could be', title: 'Bytes of one value in the suggested order' },
  { key: 'saved', head: 'Saved', title: 'Bytes that the suggested order takes less' },
  { key: 'moves', head: 'Moves', title: 'Lines to be moved for it' },
  {
    key: 'ptrdata',
    head: 'Pointer bytes',
    title: 'Bytes up to the end of the last pointer, now and in the suggested order',
  },
  {
    key: 'slot',
    head: 'Size class',
    title: 'What the allocator hands out for one value, now and in the suggested order',
  },
  { key: 'slotSaved', head: 'Class saved', title: 'Bytes that the size class gets smaller by' },
  {
    key: 'instances',
    head: 'Instances',
    title: 'How many there are: type it in to rank by what is saved in all',
  },
  {
    key: 'allSaved',
    head: 'In slices',
    title: 'Saved by all instances together, side by side in a slice or an array',
  },
  {
    key: 'allSlotSaved',
    head: 'On the heap',
    title: 'Saved by all instances together, each allocated by itself',
  },
]

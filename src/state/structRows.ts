/** What is said of each struct where all of them are compared: what it takes, and what its suggested order saves. */

import { slotOf } from '../engine/heap/slot.ts'
import type { StructAnalysis } from '../engine/index.ts'
import type { Target } from '../engine/target.ts'
import { keysOf } from './structs.ts'

/** All in bytes but `moves` and `instances`; null where it is not known. */
export interface StructRow {
  /** In the analysis. */
  readonly index: number
  /** See `keysOf`. */
  readonly key: string
  /** As Go prints it. */
  readonly name: string
  /** Where it is declared, as far as not all of them are: file, function. */
  readonly where: string
  readonly isGeneric: boolean
  /** Why its order is the author's to keep: then nothing is saved; null where it is free. */
  readonly kept: string | null
  /** Why its size is not known; null where it is. */
  readonly unknown: string | null
  readonly size: number | null
  readonly padding: number | null
  /** In the suggested order, like every `…After`; the same as now where there is none. */
  readonly sizeAfter: number | null
  readonly saved: number | null
  readonly ptrdata: number | null
  readonly ptrdataAfter: number | null
  /** What the allocator hands out for one. */
  readonly slot: number | null
  readonly slotAfter: number | null
  readonly slotSaved: number | null
  /** Lines to move. */
  readonly moves: number | null
  readonly instances: number
  /** By all instances, side by side in a slice or an array. */
  readonly allSaved: number | null
  /** By all instances, each allocated by itself. */
  readonly allSlotSaved: number | null
}

/** A row for each struct, in their order; `instances` by key. */
export function structRows(
  structs: readonly StructAnalysis[],
  instances: Readonly<Record<string, number>>,
  target: Target,
): readonly StructRow[] {
  const keys = keysOf(structs)
  const isOneFile = structs.every(({ layout }) => layout.file === structs[0].layout.file)
  return structs.map((struct, index) => {
    const { layout, kept, suggested } = struct
    const key = keys[index]
    const count = Object.hasOwn(instances, key) ? instances[key] : 1
    const scope = layout.scope === null ? '' : `in ${layout.scope}`
    const { size, ptrdata } = layout
    const after =
      kept === null && suggested !== null && suggested.moved > 0 ? suggested : { size, ptrdata, moved: 0 }
    const slot = slotFor(size, ptrdata, target)
    const slotAfter = slotFor(after.size, after.ptrdata, target)
    const saved = less(size, after.size)
    const slotSaved = less(slot, slotAfter)
    return {
      index,
      key,
      name: layout.name || 'struct{…}',
      where: [isOneFile ? '' : layout.file, scope].filter(Boolean).join(' '),
      isGeneric: layout.generic !== null,
      kept,
      unknown: layout.unknown,
      size,
      padding: size === null ? null : layout.fields.reduce((sum, field) => sum + (field.padding ?? 0), 0),
      sizeAfter: after.size,
      saved,
      ptrdata,
      ptrdataAfter: after.ptrdata,
      slot,
      slotAfter,
      slotSaved,
      moves: size === null ? null : after.moved,
      instances: count,
      allSaved: saved === null ? null : saved * count,
      allSlotSaved: slotSaved === null ? null : slotSaved * count,
    }
  })
}

function slotFor(size: number | null, ptrdata: number | null, target: Target): number | null {
  return size === null || ptrdata === null ? null : slotOf(size, ptrdata, target).bytes
}

function less(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : before - after
}

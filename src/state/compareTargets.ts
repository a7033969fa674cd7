/** Lays a struct out for every target, and folds those together on which it is the same. */

import type { StructAnalysis } from '../engine/index.ts'
import { linesOf } from '../engine/order/linesOf.ts'
import type { Propose } from '../engine/order/proposer.ts'
import { targets, type Goarch } from '../engine/target.ts'
import { matchStructs } from './matchStructs.ts'

/** Targets on which a struct is laid out alike. */
export interface TargetColumn {
  /** In the order of `targets`. */
  readonly goarchs: readonly Goarch[]
  /** Null where there is no such struct. */
  readonly struct: StructAnalysis | null
}

/**
 * The columns of the struct at `index`, in the order of their first targets. `structsOn` gives the structs of a target,
 * orders or not; null once nobody waits for them any more, and so is then the result.
 */
export async function compareTargets(
  structs: readonly StructAnalysis[],
  index: number,
  structsOn: (goarch: Goarch) => Promise<readonly StructAnalysis[] | null>,
  propose: Propose,
): Promise<readonly TargetColumn[] | null> {
  const columns = new Map<string, { goarchs: Goarch[]; struct: StructAnalysis | null }>()
  for (const { goarch } of targets) {
    const others = await structsOn(goarch)
    if (!others) return null
    const struct = matchStructs(structs, others)[index] ?? null
    const key = struct ? whatIsShown(struct) : ''
    const column = columns.get(key)
    if (column) column.goarchs.push(goarch)
    else columns.set(key, { goarchs: [goarch], struct })
  }
  return [...columns.values()].map(({ goarchs, struct }) => ({
    goarchs,
    struct: struct && withOrders(struct, propose),
  }))
}

/** What two targets must agree on to be one column. */
function whatIsShown({ layout, kept, slot }: StructAnalysis): string {
  const { size, align, ptrdata, unknown, fields } = layout
  const ofFields = fields.map((field) => [
    field.name,
    field.type,
    field.offset,
    field.size,
    field.align,
    field.ptrdata,
    field.line,
  ])
  return JSON.stringify([size, align, ptrdata, unknown, kept, slot, ofFields])
}

function withOrders(struct: StructAnalysis, propose: Propose): StructAnalysis {
  return struct.suggested || !struct.slot ? struct : { ...struct, ...propose(linesOf(struct.layout.fields)) }
}

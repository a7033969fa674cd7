/** Finds the structs of one target among those of another, which may have other ones. */

import type { StructAnalysis } from '../engine/index.ts'
import type { StructLayout } from '../engine/layout/structLayout.ts'
import { keysOf } from './structs.ts'

/**
 * For each struct the same one of `others`: the one in its place, or one with its key that another file declares there;
 * undefined where there is none.
 */
export function matchStructs(
  structs: readonly StructAnalysis[],
  others: readonly StructAnalysis[],
): readonly (StructAnalysis | undefined)[] {
  const keys = keysOf(structs)
  const otherKeys = keysOf(others)
  const byPlace = new Map(others.map((other) => [placeOf(other.layout), other]))
  const byKey = new Map(others.map((other, i) => [otherKeys[i], other]))
  return structs.map(({ layout }, i) => {
    const inPlace = byPlace.get(placeOf(layout))
    if (inPlace) return inPlace
    const other = layout.name === '' ? undefined : byKey.get(keys[i])
    return other && other.layout.file !== layout.file ? other : undefined
  })
}

function placeOf({ file, from, name }: StructLayout): string {
  return `${from} ${name} ${file}`
}

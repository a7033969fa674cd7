/** The sizes of every struct on the three usual targets, side by side. */

import type { StructAnalysis } from '../engine/index.ts'
import type { StructLayout } from '../engine/layout/structLayout.ts'
import { keysOf } from './structs.ts'

export const usualTargets = ['amd64', 'arm64', '386'] as const

export type UsualTarget = (typeof usualTargets)[number]

/** The size on each target of each struct, by its index in the analysis, in bytes; null where it is not known there. */
export type Glance = Readonly<Record<UsualTarget, readonly (number | null)[]>>

/**
 * Matches the structs of an analysis with those of the others by their places: another target may have other ones. One
 * that another file declares there is matched by its key.
 */
export function glanceOf(
  structs: readonly StructAnalysis[],
  onTarget: Readonly<Record<UsualTarget, readonly StructAnalysis[]>>,
): Glance {
  const keys = keysOf(structs)
  const sizesOn = (goarch: UsualTarget): readonly (number | null)[] => {
    const others = onTarget[goarch]
    const byPlace = new Map(others.map(({ layout }) => [placeOf(layout), layout.size]))
    const otherKeys = keysOf(others)
    const byKey = new Map(others.map(({ layout }, i) => [otherKeys[i], layout]))
    return structs.map(({ layout }, i) => {
      const size = byPlace.get(placeOf(layout))
      if (size !== undefined) return size
      const other = layout.name === '' ? undefined : byKey.get(keys[i])
      return other && other.file !== layout.file ? other.size : null
    })
  }
  return { amd64: sizesOn('amd64'), arm64: sizesOn('arm64'), 386: sizesOn('386') }
}

function placeOf({ file, from, name }: StructLayout): string {
  return `${from} ${name} ${file}`
}

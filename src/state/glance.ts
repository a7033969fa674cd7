/** The sizes of every struct on the three usual targets, side by side. */

import type { StructAnalysis } from '../engine/index.ts'
import type { StructLayout } from '../engine/layout/structLayout.ts'
import { keysOf } from './structs.ts'

export const usualTargets = ['amd64', 'arm64', '386'] as const

export type UsualTarget = (typeof usualTargets)[number]

/** By the index of the struct in the analysis: its size on each target in bytes, null where it is not known there. */
export type Glance = readonly Readonly<Record<UsualTarget, number | null>>[]

/**
 * Matches the structs of an analysis with those of the others by their places: another target may have other ones. One
 * that another file declares there is matched by its key.
 */
export function glanceOf(
  structs: readonly StructAnalysis[],
  onTarget: Readonly<Record<UsualTarget, readonly StructAnalysis[]>>,
): Glance {
  const sizes = usualTargets.map((goarch) => {
    const others = onTarget[goarch]
    const byPlace = new Map(others.map(({ layout }) => [placeOf(layout), layout.size]))
    const keys = keysOf(others)
    const byKey = new Map(others.map(({ layout }, i) => [keys[i], layout]))
    return [goarch, byPlace, byKey] as const
  })
  const keys = keysOf(structs)
  return structs.map(({ layout }, i) => {
    const of = sizes.map(([goarch, byPlace, byKey]) => {
      const size = byPlace.get(placeOf(layout))
      if (size !== undefined) return [goarch, size]
      const other = layout.name === '' ? undefined : byKey.get(keys[i])
      return [goarch, other && other.file !== layout.file ? other.size : null]
    })
    return Object.fromEntries(of) as Record<UsualTarget, number | null>
  })
}

function placeOf({ file, from, name }: StructLayout): string {
  return `${from} ${name} ${file}`
}

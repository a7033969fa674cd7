/** The sizes of every struct on the three usual targets, side by side. */

import type { StructAnalysis } from '../engine/index.ts'
import type { StructLayout } from '../engine/layout/structLayout.ts'

export const usualTargets = ['amd64', 'arm64', '386'] as const

export type UsualTarget = (typeof usualTargets)[number]

/** By the index of the struct in the analysis: its size on each target in bytes, null where it is not known there. */
export type Glance = readonly Readonly<Record<UsualTarget, number | null>>[]

/** Matches the structs of an analysis with those of the others by their places: another target may have other ones. */
export function glanceOf(
  structs: readonly StructAnalysis[],
  onTarget: Readonly<Record<UsualTarget, readonly StructAnalysis[]>>,
): Glance {
  const sizes = usualTargets.map((goarch) => {
    const entries = onTarget[goarch].map(({ layout }) => [placeOf(layout), layout.size] as const)
    return [goarch, new Map(entries)] as const
  })
  return structs.map(({ layout }) => {
    const of = sizes.map(([goarch, map]) => [goarch, map.get(placeOf(layout)) ?? null])
    return Object.fromEntries(of) as Record<UsualTarget, number | null>
  })
}

function placeOf({ file, from, name }: StructLayout): string {
  return `${from} ${name} ${file}`
}

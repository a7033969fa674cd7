/** The sizes of every struct on the three usual targets, side by side. */

import type { StructAnalysis } from '../engine/index.ts'
import { matchStructs } from './matchStructs.ts'

export const usualTargets = ['amd64', 'arm64', '386'] as const

export type UsualTarget = (typeof usualTargets)[number]

/** The size on each target of each struct, by its index in the analysis, in bytes; null where it is not known there. */
export type Glance = Readonly<Record<UsualTarget, readonly (number | null)[]>>

/** Of the structs of an analysis; `onTarget` are those of the others. */
export function glanceOf(
  structs: readonly StructAnalysis[],
  onTarget: Readonly<Record<UsualTarget, readonly StructAnalysis[]>>,
): Glance {
  const sizesOn = (goarch: UsualTarget): readonly (number | null)[] =>
    matchStructs(structs, onTarget[goarch]).map((match) => match?.layout.size ?? null)
  return { amd64: sizesOn('amd64'), arm64: sizesOn('arm64'), 386: sizesOn('386') }
}

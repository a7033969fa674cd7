/** Holds an analysis against what Go says of the same packages. */

import type { Analysis, StructAnalysis } from '../../engine/index.ts'
import type { GoPackage, GoStruct } from './askGo.ts'

export interface Comparison {
  /** Structs that have the same figures, by kind. */
  readonly same: Readonly<Record<GoStruct['kind'], number>>
  /** Structs that depend on what is not there, so that Go has no figures to compare. */
  readonly unknown: number
  /** A sentence each. */
  readonly mismatches: readonly string[]
}

/** Figures as one word: a size of Go's that does not fit in an int64 is none. */
function goFigures({ unknown, size, align, ptrdata, offsets }: GoStruct): string {
  return unknown || size < 0 ? 'unknown' : `${size} ${align} ${ptrdata} ${(offsets ?? []).join(',')}`
}

function ourFigures({ layout: { size, align, ptrdata, fields } }: StructAnalysis): string {
  if (size === null) return 'unknown'
  return `${size} ${align} ${ptrdata} ${fields.map(({ offset }) => offset).join(',')}`
}

/**
 * Every declared struct of one is one of the other's, at its place. Of the anonymous ones and the instances, which Go
 * finds in statements too, ours are among Go's, and so are among ours all instances that declarations mention.
 */
export function compare(packages: readonly GoPackage[], { structs }: Analysis): Comparison {
  const same = { package: 0, local: 0, anonymous: 0, instance: 0 }
  let unknown = 0
  const mismatches: string[] = []
  const wanted = packages.filter((pkg) => pkg.wanted)

  const goStructs = new Map<string, GoStruct>()
  for (const { structs } of wanted) for (const struct of structs) goStructs.set(placeOf(struct), struct)
  const wantedPaths = new Set(wanted.map(({ path }) => path))
  const found = new Set<string>()
  const foundInstances = new Set<string>()
  for (const ours of structs) {
    const { layout } = ours
    if (!wantedPaths.has(layout.package) || layout.generic !== null) continue
    const place = `${layout.file} ${layout.from}`
    const go = goStructs.get(place)
    found.add(place)
    if (go === undefined) {
      // one that depends on a type parameter around it is none of Go's
      if (layout.size !== null)
        mismatches.push(`${place} ${layout.package}.${layout.name}: Go has no such struct`)
      continue
    }
    if (go.kind === 'instance') foundInstances.add(`${layout.package} ${go.name}`)
    const expected = goFigures(go)
    const figures = ourFigures(ours)
    if (expected === 'unknown') unknown++
    else if (figures !== expected) mismatches.push(`${place} ${go.name}: ${figures}, Go ${expected}`)
    else same[go.kind]++
  }
  for (const { path, structs } of wanted) {
    for (const go of structs) {
      const isFound =
        go.kind === 'instance' ? foundInstances.has(`${path} ${go.name}`) : found.has(placeOf(go))
      const isAsked = go.kind === 'package' || go.kind === 'local' || (go.kind === 'instance' && go.declared)
      if (isAsked && !isFound)
        mismatches.push(`${placeOf(go)} ${go.kind} ${go.name}: not found, Go ${goFigures(go)}`)
    }
  }
  return { same, unknown, mismatches }
}

function placeOf({ file, at }: GoStruct): string {
  return `${file} ${at}`
}

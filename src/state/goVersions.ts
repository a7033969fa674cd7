/** The Go versions there is data for under public/std. */

import { minorOf, type GoVersion } from '../engine/goVersion.ts'

/** The newest first. */
export const goVersions = [
  '1.27',
  '1.26',
  '1.25',
  '1.24',
  '1.23',
  '1.22',
] as const satisfies readonly GoVersion[]

export const newestGo: GoVersion = goVersions[0]

/** The newest version there is data for that is not newer than `go`; the oldest if all are newer. */
export function nearestGo(go: GoVersion): GoVersion {
  return goVersions.find((version) => minorOf(version) <= minorOf(go)) ?? goVersions.at(-1)!
}

/** The Go versions there is data for under public/std. */

import type { GoVersion } from '../engine/index.ts'

export const newestGo: GoVersion = '1.26'

const goVersions: readonly GoVersion[] = [newestGo]

/** The newest version there is data for that is not newer than `go`; the oldest if all are newer. */
export function nearestGo(go: GoVersion): GoVersion {
  const minor = (version: GoVersion) => Number(version.slice('1.'.length))
  return goVersions.findLast((version) => minor(version) <= minor(go)) ?? goVersions[0]
}

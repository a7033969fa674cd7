/** The releases of Go that public/std was made of. */

import { readFileSync } from 'node:fs'
import { stdVersions } from '../../cli/stdData.ts'
import type { GoVersion } from '../../engine/index.ts'

/** The exact release behind each version, as `go1.26.11`; the newest first. */
export function stdReleases(): readonly { readonly go: GoVersion; readonly release: string }[] {
  return stdVersions().map((go) => {
    const index = readFileSync(new URL(`../../../public/std/${go}/index.json`, import.meta.url), 'utf8')
    return { go, release: (JSON.parse(index) as { release: string }).release }
  })
}

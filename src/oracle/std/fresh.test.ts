/** The data of the standard library is what `npm run std` makes of its release. */

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { stdReleases } from './releases.ts'

const oracle = fileURLToPath(new URL('..', import.meta.url))

/** Runs the go command of a release that is on this machine; nothing is fetched. */
function runGo(release: string, ...args: string[]): string {
  const env = { ...process.env, GOTOOLCHAIN: release, GOPROXY: 'off', GOFLAGS: '' }
  return execFileSync('go', args, { cwd: oracle, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

function isHere(release: string): boolean {
  try {
    return runGo(release, 'env', 'GOVERSION').trim() === release
  } catch {
    return false
  }
}

/** The newest there is: one release takes a while, and what makes the data is the same for all. */
const release = stdReleases()
  .map(({ release }) => release)
  .find(isHere)

test.skipIf(release === undefined)(
  `public/std is fresh${release === undefined ? ': SKIPPED, no Go that it was made of is on this machine' : ` as of ${release}`}`,
  { timeout: 300_000 },
  () => {
    expect(runGo(release!, 'run', './std', '-check', release!)).toContain(`${release}: `)
  },
)

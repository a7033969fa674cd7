/** A process of its own that analyses mutants of files, so that it can be ended: what it is at is said before. */

import { readFileSync } from 'node:fs'
import process from 'node:process'
import { checkText } from './check.ts'
import { mutant } from './mutant.ts'

/** The seeds from the first to the second, itself not among them. */
export interface Task {
  readonly paths: readonly string[]
  readonly from: number
  readonly to: number
}

export type Said =
  | { readonly kind: 'started'; readonly seed: number }
  | { readonly kind: 'failed'; readonly seed: number; readonly fault: string }
  | { readonly kind: 'ended'; readonly slowest: { readonly seed: number; readonly milliseconds: number } }

const say = (said: Said) => process.send!(said)

process.on('message', ({ paths, from, to }: Task) => {
  const texts = paths.map((path) => readFileSync(path, 'utf8'))
  let slowest = { seed: 0, milliseconds: 0 }
  for (let seed = from; seed < to; seed++) {
    say({ kind: 'started', seed })
    const start = process.cpuUsage()
    try {
      checkText(mutant(texts, seed), seed)
    } catch (error) {
      say({
        kind: 'failed',
        seed,
        fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
    }
    const { user, system } = process.cpuUsage(start)
    const milliseconds = (user + system) / 1000
    if (milliseconds > slowest.milliseconds) slowest = { seed, milliseconds }
  }
  say({ kind: 'ended', slowest })
  process.disconnect()
})

/** Reads the arguments of the command. */

import { parseArgs } from 'node:util'
import { targetOf, targets, type Target } from '../engine/target.ts'
import type { GoVersion } from '../engine/index.ts'
import { UsageError } from './usageError.ts'

export interface Args {
  readonly target: Target
  /** Null for the newest there is. */
  readonly go: GoVersion | null
  /** One JSON object a struct instead of tables. */
  readonly json: boolean
  /** Import path of the folders named; undefined to look it up in go.mod. */
  readonly module: string | undefined
  readonly paths: readonly string[]
}

export const synopsis = 'usage: layout [--arch GOARCH] [--go VERSION] [--json] [--module PATH] PATH…\n'

export const help = `${synopsis}
Prints where every field of every struct lies, as the Go compiler has it.
PATH is a Go file, an archive of several (txtar), a folder of packages, or - for
standard input.

  --arch GOARCH    the target, amd64 if not given, or
                   ${targets
                     .map(({ goarch }) => goarch)
                     .filter((goarch) => goarch !== 'amd64')
                     .join(' ')}
  --go VERSION     the Go version, as 1.26; the newest there is if not given
  --json           one JSON object a line instead of tables
  --module PATH    import path of the folders, instead of what go.mod says; may be empty
`

/** The arguments, or null where help is asked for. Throws a UsageError. */
export function readArgs(argv: readonly string[]): Args | null {
  const { values, positionals } = parse(argv)
  if (values.help) return null
  const target = targetOf(values.arch)
  if (!target) throw new UsageError(`--arch ${values.arch}: gc has no such target`)
  const go = values.go === undefined ? null : /^(?:go)?(1\.\d+)(?:\.\d+)?$/.exec(values.go)?.[1]
  if (go === undefined) throw new UsageError(`--go ${values.go}: a Go version is written 1.26`)
  if (positionals.length === 0) throw new UsageError('no PATH')
  return { target, go: go as GoVersion | null, json: values.json, module: values.module, paths: positionals }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        arch: { type: 'string', default: 'amd64' },
        go: { type: 'string' },
        json: { type: 'boolean', default: false },
        module: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw error instanceof Error ? new UsageError(error.message) : error
  }
}

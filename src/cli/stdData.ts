/** Loads what is known of the standard library from `public/std`. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { minorOf } from '../engine/goVersion.ts'
import type { GoVersion, StdIndex, StdPackage } from '../engine/index.ts'
import { UsageError } from './usageError.ts'

const folder = join(import.meta.dirname, '../../public/std')

/** The Go versions there is data for, the newest first. */
export function stdVersions(): readonly GoVersion[] {
  return (readdirSync(folder) as GoVersion[]).toSorted((a, b) => minorOf(b) - minorOf(a))
}

/** The index of a Go version; a UsageError where there is none. */
export function loadStdIndex(go: GoVersion): StdIndex {
  const file = join(folder, go, 'index.json')
  if (!existsSync(file)) throw new UsageError(`--go ${go}: there is ${stdVersions().join(', ')}`)
  return JSON.parse(readFileSync(file, 'utf8')) as StdIndex
}

/** A package that the index lists. */
export function loadStdPackage(go: GoVersion, path: string): StdPackage {
  return { path, archive: readFileSync(join(folder, go, `${path}.txt`), 'utf8') }
}

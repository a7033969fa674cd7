/** Tells the import path of a folder: by the go.mod above it, or by the import path of a folder above it. */

import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { joinImportPath, readGoMod } from '../engine/syntax/goMod.ts'

/** The import path of what is at `below` in a folder whose own is `parent`, which may be empty. */
export function importPathBelow(parent: string, below: string): string {
  return joinImportPath(parent, below.replaceAll(sep, '/'))
}

/** The import path of the folder at `below` in `root`: by the go.mod above it; without one `root` is named after itself. */
export function importPathIn(root: string, below: string): string {
  const path = resolve(root, below)
  for (let at = path; ; at = dirname(at)) {
    const goMod = join(at, 'go.mod')
    if (statSync(goMod, { throwIfNoEntry: false })?.isFile())
      return importPathBelow(readGoMod(readFileSync(goMod, 'utf8')).prefix, relative(at, path))
    if (at === dirname(at)) return importPathBelow(basename(resolve(root)), below)
  }
}

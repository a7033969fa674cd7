/** Tells the import path of a folder: by the go.mod above it, or by the import path of a folder above it. */

import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'

/** The import path of what is at `below` in a folder whose own is `parent`, which may be empty. */
export function importPathBelow(parent: string, below: string): string {
  return [parent, ...below.split(sep)].filter((part) => part !== '').join('/')
}

/** The import path of the folder at `below` in `root`: by the go.mod above it; without one `root` is named after itself. */
export function importPathIn(root: string, below: string): string {
  const path = resolve(root, below)
  for (let at = path; ; at = dirname(at)) {
    const goMod = join(at, 'go.mod')
    if (statSync(goMod, { throwIfNoEntry: false })?.isFile())
      return importPathBelow(modulePrefix(readFileSync(goMod, 'utf8')), relative(at, path))
    if (at === dirname(at)) return importPathBelow(basename(resolve(root)), below)
  }
}

/** What the import paths of a module start with: its path, but nothing for the standard library's. */
function modulePrefix(goMod: string): string {
  const path = /^[ \t]*module\s+\(?\s*(?:"([^"]+)"|`([^`]+)`|([^\s"`()]+))/m.exec(goMod)
  const found = path?.[1] ?? path?.[2] ?? path?.[3] ?? ''
  return found === 'std' ? '' : found
}

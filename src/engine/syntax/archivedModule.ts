/** The packages that the files of an archive are of, and which of them are built. */

import { minorOf, type GoVersion } from '../goVersion.ts'
import type { SourceFile } from '../options.ts'
import type { ArchivedFile } from './archive.ts'
import { unbuiltOf, type Unbuilt } from './builtFiles.ts'
import { joinImportPath, readGoMod } from './goMod.ts'

export interface ArchivedModule {
  /** In the order of the archive. */
  readonly built: readonly SourceFile[]
  /** Of every file of the archive why it is not built; null where it is, or is no Go. */
  readonly unbuilt: readonly (Unbuilt | null)[]
}

/** The module of an archive without a go.mod. golang.org/x/playground, sandbox.go */
const playModule = 'play'

/** What `go build ./...` makes of an archive where `tags` hold. A go.mod in a folder is of a module of its own. */
export function readModule(files: readonly ArchivedFile[], tags: ReadonlySet<string>): ArchivedModule {
  const unbuilt = new Map<ArchivedFile, Unbuilt | null>()
  const mods = new Map<string, string>()
  const folders = new Map<string, ArchivedFile[]>()
  const seen = new Set<string>()
  for (const file of files) {
    const { folder, name } = splitPath(file.path)
    const why = seen.has(file.path) ? 'another of that name is above' : whyNoPath(folder)
    seen.add(file.path)
    if (name.endsWith('.go')) {
      unbuilt.set(file, why === null ? null : { why, byTags: false })
      if (why === null) folders.set(folder, [...(folders.get(folder) ?? []), file])
    } else if (name === 'go.mod' && why === null) mods.set(folder, readGoMod(file.text).prefix)
  }
  for (const inFolder of folders.values()) {
    const named = inFolder.map(({ path, text }) => ({ name: splitPath(path).name, text }))
    unbuiltOf(named, tags).forEach((reason, i) => unbuilt.set(inFolder[i], reason))
  }
  return {
    built: files
      .filter((file) => unbuilt.get(file) === null)
      .map(({ path, text }) => ({ path, text, package: importPath(splitPath(path).folder, mods) })),
    unbuilt: files.map((file) => unbuilt.get(file) ?? null),
  }
}

/**
 * A go.mod of the archive that asks for a newer Go than the one whose layouts are shown: that Go does not build it. One
 * that asks for an older Go has the same layouts; that some of the language came later is not held against it.
 */
export function newerGoMods(files: readonly ArchivedFile[], go: GoVersion) {
  return files.flatMap((file) => {
    const asked = splitPath(file.path).name === 'go.mod' ? readGoMod(file.text).go : null
    return asked !== null && minorOf(asked.version) > minorOf(go) ? [{ file, ...asked }] : []
  })
}

/** Whether a folder of that name is no package. `go help packages`; what a module vendors is none of its own. */
export function isLeftOut(folder: string): boolean {
  return folder.startsWith('.') || folder.startsWith('_') || folder === 'testdata' || folder === 'vendor'
}

/** By the go.mod nearest above the folder; `mods` are prefixes of import paths by folder. */
function importPath(folder: string, mods: ReadonlyMap<string, string>): string {
  const parts = folder.split('/').filter((part) => part !== '')
  for (let n = parts.length; n >= 0; n--) {
    const prefix = mods.get(parts.slice(0, n).join('/'))
    // a paste is the package '', so that one cannot be
    if (prefix !== undefined) return joinImportPath(prefix, parts.slice(n).join('/')) || playModule
  }
  return joinImportPath(playModule, folder)
}

/** Why the Go files of a folder are not built. `go help packages`: what `./...` leaves out. */
function whyNoPath(folder: string): string | null {
  const parts = folder === '' ? [] : folder.split('/')
  if (parts.some((part) => ['', '.', '..'].includes(part))) return 'its name is no path below the module'
  const left = parts.find(isLeftOut)
  return left === undefined ? null : `go build ./... leaves ${left} out`
}

/** A file right below the root that begins with a slash has the folder '/'. */
function splitPath(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/')
  return { folder: slash === 0 ? '/' : path.slice(0, Math.max(slash, 0)), name: path.slice(slash + 1) }
}

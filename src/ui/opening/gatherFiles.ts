/** Several files as the one text of a source: an archive of what `go build ./...` would look at. */

import { isLeftOut } from '../../engine/syntax/archivedModule.ts'

export interface GatheredFile {
  /** Slashes between folders. */
  readonly path: string
  readonly text: string
}

export interface Gathered {
  /** Of a single file its own text. */
  readonly source: string
  /** Paths of files with a line that an archive takes for the start of another one: they are left out. */
  readonly unfit: readonly string[]
}

/** A go.mod, or a Go file that is no test and in no folder that is left out. */
export function isGathered(path: string): boolean {
  const parts = path.split('/')
  const name = parts.pop() ?? ''
  if (parts.some((part) => part === '' || isLeftOut(part))) return false
  return name === 'go.mod' || (/^[^_.].*\.go$/.test(name) && !name.endsWith('_test.go'))
}

/** Their paths become those below the folder that all are in. Null where none of them is Go. */
export function gatherFiles(files: readonly GatheredFile[]): Gathered | null {
  const root = rootOf(files)
  const below = files
    .map(({ path, text }) => ({ path: path.slice(root.length), text }))
    .filter(({ path }) => isGathered(path))
  if (!below.some(({ path }) => path.endsWith('.go'))) return null
  if (below.length === 1) return { source: below[0].text, unfit: [] }
  const isFit = ({ text }: GatheredFile): boolean => !/^-- .*\S.* --\r?$/m.test(text)
  const archive = below.filter(isFit).toSorted((a, b) => (isBefore(a.path, b.path) ? -1 : 1))
  return {
    source: archive.map(({ path, text }) => `-- ${path} --\n${withLineEnd(text)}`).join(''),
    unfit: below.filter((file) => !isFit(file)).map(({ path }) => path),
  }
}

/** The folder that all files are in, with a slash at its end. */
function rootOf(files: readonly GatheredFile[]): string {
  const folders = files.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1))
  let common = folders[0] ?? ''
  for (const folder of folders) {
    while (!folder.startsWith(common))
      common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1)
  }
  return common
}

/** go.mod first, then the files of a folder before those of the folders in it, each by name. */
function isBefore(a: string, b: string): boolean {
  const [as, bs] = [a.split('/'), b.split('/')]
  for (let i = 0; ; i++) {
    const isFileA = i === as.length - 1
    const isFileB = i === bs.length - 1
    if (isFileA !== isFileB) return isFileA
    if (as[i] === bs[i] && !isFileA) continue
    if (isFileA && (as[i] === 'go.mod') !== (bs[i] === 'go.mod')) return as[i] === 'go.mod'
    return as[i] < bs[i]
  }
}

function withLineEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

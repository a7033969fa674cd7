/** Reads what was dropped or chosen, files, folders and zips, into the text of a source. */

import type { Result } from '../../base/result.ts'
import { gatherFiles, isGathered, type GatheredFile } from './gatherFiles.ts'

export interface Opened {
  readonly source: string
  /** What there is to say of it; null for nothing. */
  readonly notice: string | null
}

/** As much as a link holds. */
const maxBytes = 4 * 2 ** 20
const maxZipBytes = 64 * 2 ** 20
/** Files and folders that are looked at. */
const maxEntries = 20_000

const tooMuch: Result<never> = {
  ok: false,
  message: 'That is more than 4 MB of Go, more than fits here. Open a part of it.',
}
const tooMany: Result<never> = {
  ok: false,
  message: 'That is more than 20,000 files. Open a folder with less in it.',
}
const nothing: Result<never> = {
  ok: false,
  message: 'There is no Go file in it. Tests, vendor, testdata and hidden folders are left out.',
}

/** A single file is opened whatever it is called; of several, and of folders and zips, the Go files and go.mod. */
export async function openFiles(dropped: readonly (FileSystemEntry | File)[]): Promise<Result<Opened>> {
  try {
    const files = await filesIn(dropped)
    if (files === null) return tooMany
    const [only] = files
    if (files.length === 1 && dropped.length === 1 && only.path === only.file.name && !isZip(only.file)) {
      if (only.file.size > maxBytes) return tooMuch
      const text = await only.file.text()
      return text.includes('\0') ? nothing : { ok: true, value: { source: text, notice: null } }
    }
    const texts = await textsOf(files)
    return texts === null ? tooMuch : gather(texts)
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : 'no more is known'
    return { ok: false, message: `It could not be read: ${why}.` }
  }
}

function gather(files: readonly GatheredFile[]): Result<Opened> {
  const gathered = gatherFiles(files)
  if (gathered === null) return nothing
  const { source, unfit } = gathered
  const [first] = unfit
  if (first === undefined) return { ok: true, value: { source, notice: null } }
  const which = unfit.length === 1 ? first : `${first} and ${unfit.length - 1} more`
  const notice = `Left out: ${which}, with a line “-- … --”, which begins another file here.`
  return { ok: true, value: { source, notice } }
}

/** Null where they are too much. */
async function textsOf(files: readonly FoundFile[]): Promise<readonly GatheredFile[] | null> {
  const texts: GatheredFile[] = []
  let left = maxBytes
  for (const { path, file } of files) {
    let found: readonly GatheredFile[] | null = []
    if (isZip(file)) {
      if (file.size > maxZipBytes) return null
      const { unzip } = await import('./unzip.ts')
      found = unzip(new Uint8Array(await file.arrayBuffer()), left)
    } else if (isGathered(path)) found = file.size > left ? null : [{ path, text: await file.text() }]
    if (found === null) return null
    for (const { text } of found) left -= new TextEncoder().encode(text).length
    texts.push(...found)
  }
  return texts
}

interface FoundFile {
  /** Below the folder that was dropped. */
  readonly path: string
  readonly file: File
}

/** What was dropped, and what is in it; null where that is too many. */
async function filesIn(dropped: readonly (FileSystemEntry | File)[]): Promise<readonly FoundFile[] | null> {
  const found: FoundFile[] = []
  const isAlone = dropped.length === 1
  const folders: { readonly folder: FileSystemDirectoryEntry; readonly path: string }[] = []
  let seen = 0
  const add = async (entry: FileSystemEntry, path: string) => {
    seen++
    if (isDirectory(entry)) folders.push({ folder: entry, path: `${path}/` })
    else if (isFile(entry)) found.push({ path, file: await fileOf(entry) })
  }
  for (const item of dropped) {
    if (item instanceof File) {
      // of a folder that was chosen come all files that are in it, hidden ones too
      const inFolder = (item.webkitRelativePath || '').split('/').slice(1).join('/')
      if (inFolder === '') found.push({ path: item.name, file: item })
      else if (isGathered(inFolder)) found.push({ path: inFolder, file: item })
    } else if (isAlone && isDirectory(item)) folders.push({ folder: item, path: '' })
    else await add(item, item.name)
  }
  for (const { folder, path } of folders) {
    for (const entry of await entriesOf(folder)) {
      const below = `${path}${entry.name}`
      if (entry.isDirectory ? isGathered(`${entry.name}/a.go`) : isGathered(below)) await add(entry, below)
      else seen++
      if (seen > maxEntries) return null
    }
  }
  return found
}

function isZip({ name, type }: File): boolean {
  return name.toLowerCase().endsWith('.zip') || type === 'application/zip'
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** A folder gives its entries in parts, until one is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return all
    all.push(...part)
    if (all.length > maxEntries) return all
  }
}

/** Reads what the command was asked about: Go files, archives of them, folders of packages, standard input. */

import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { SourceFile } from '../engine/index.ts'
import { readArchive, type Archive } from '../engine/syntax/archive.ts'
import { readModule } from '../engine/syntax/archivedModule.ts'
import { readFileHeader } from '../engine/syntax/fileHeader.ts'
import { readFolder } from './sourceFolder.ts'
import { UsageError } from './usageError.ts'

interface Reading {
  /** What holds in the build: it decides which files of a folder and of an archive are read. */
  readonly tags: ReadonlySet<string>
  /** The import path of every folder named; undefined to look it up in go.mod. */
  readonly module: string | undefined
  readonly readInput: () => string
}

/**
 * The files at `paths`, each once, as programs: files that see each other. All files found in folders are one; of
 * those that are named, and of standard input (`-`), files of one folder with one package clause are. What is named
 * is read as a paste, whatever its build constraints say. An archive is a program by itself, of what is built of it.
 */
export function readPrograms(paths: readonly string[], reading: Reading): readonly (readonly SourceFile[])[] {
  const seen = new Set<string>()
  const programs = new Map<string, SourceFile[]>()
  const add = (program: string, file: SourceFile): void => {
    const key = file.path === standardInput ? standardInput : resolve(file.path)
    if (seen.has(key)) return
    seen.add(key)
    programs.set(program, [...(programs.get(program) ?? []), file])
  }
  for (const path of paths) {
    if (isFolder(path)) for (const file of readFolderFiles(path, reading)) add('folders', file)
    else {
      const text = path === '-' ? reading.readInput() : readText(path)
      const file = { path: path === '-' ? standardInput : path, text, package: '' }
      const archive = readArchive(text)
      if (archive !== null) for (const each of readArchived(file.path, archive, reading)) add(file.path, each)
      else add(`${dirname(file.path)} ${readFileHeader(text).name}`, file)
    }
  }
  return [...programs.values()]
}

const standardInput = '<standard input>'

function isFolder(path: string): boolean {
  if (path === '-') return false
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new UsageError(`${path}: no such file or folder`)
  return stat.isDirectory()
}

function readFolderFiles(path: string, { tags, module }: Reading): readonly SourceFile[] {
  const files = readFolder(path, tags, module)
  if (files.length === 0) throw new UsageError(`${path}: no Go files`)
  return files
}

/** Files in an archive that has a name are told apart by it. */
function readArchived(path: string, { files }: Archive, { tags }: Reading): readonly SourceFile[] {
  const { built } = readModule(files, tags)
  if (path === standardInput) return built
  return built.map((file) => ({ ...file, path: `${path}:${file.path}` }))
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`)
  }
}

/** Reads what the command was asked about: Go files, folders of packages, standard input. */

import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { SourceFile } from '../engine/index.ts'
import { readFileHeader } from './fileHeader.ts'
import { readFolder } from './sourceFolder.ts'
import { UsageError } from './usageError.ts'

interface Reading {
  /** What holds in the build: it decides which files of a folder are read. */
  readonly tags: ReadonlySet<string>
  /** The import path of every folder named; undefined to look it up in go.mod. */
  readonly module: string | undefined
  readonly readInput: () => string
}

/**
 * The files at `paths`, each once, as programs: files that see each other. All files found in folders are one; of
 * those that are named, and of standard input (`-`), files of one folder with one package clause are. What is named
 * is read as a paste, whatever its build constraints say.
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
      add(`${dirname(file.path)} ${readFileHeader(text).name}`, file)
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

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`)
  }
}

/** Reads what the command was asked about: Go files, folders of packages, standard input. */

import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { SourceFile } from '../engine/index.ts'
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
 * The files at `paths`, each once. `-` is standard input; it and a file that is named are pastes: they are read
 * whatever their build constraints say.
 */
export function readSources(paths: readonly string[], reading: Reading): readonly SourceFile[] {
  const files = new Map<string, SourceFile>()
  for (const file of paths.flatMap((path) => readPath(path, reading))) {
    const key = file.path === standardInput ? standardInput : resolve(file.path)
    if (!files.has(key)) files.set(key, file)
  }
  return [...files.values()]
}

const standardInput = '<standard input>'

function readPath(path: string, { tags, module, readInput }: Reading): readonly SourceFile[] {
  if (path === '-') return [{ path: standardInput, text: readInput(), package: '' }]
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new UsageError(`${path}: no such file or folder`)
  if (!stat.isDirectory()) return [{ path, text: readFileSync(path, 'utf8'), package: '' }]
  const files = readFolder(path, tags, module)
  if (files.length === 0) throw new UsageError(`${path}: no Go files`)
  return files
}

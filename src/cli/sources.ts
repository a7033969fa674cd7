/** Reads what the command was asked about: Go files, folders of packages, standard input. */

import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { SourceFile } from '../engine/index.ts'
import { readFolder } from './sourceFolder.ts'
import { UsageError } from './usageError.ts'

/**
 * The files at `paths`, each once. `-` is standard input; it and a file that is named are pastes: they are read
 * whatever their build constraints say. `module` is the import path of every folder named; undefined to look it up.
 */
export function readSources(
  paths: readonly string[],
  tags: ReadonlySet<string>,
  module: string | undefined,
): readonly SourceFile[] {
  const files = new Map<string, SourceFile>()
  for (const file of paths.flatMap((path) => readPath(path, tags, module))) {
    const key = file.path === standardInput ? standardInput : resolve(file.path)
    if (!files.has(key)) files.set(key, file)
  }
  return [...files.values()]
}

const standardInput = '<standard input>'

function readPath(
  path: string,
  tags: ReadonlySet<string>,
  module: string | undefined,
): readonly SourceFile[] {
  if (path === '-') return [{ path: standardInput, text: readFileSync(0, 'utf8'), package: '' }]
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new UsageError(`${path}: no such file or folder`)
  if (!stat.isDirectory()) return [{ path, text: readFileSync(path, 'utf8'), package: '' }]
  const files = readFolder(path, tags, module)
  if (files.length === 0) throw new UsageError(`${path}: no Go files`)
  return files
}

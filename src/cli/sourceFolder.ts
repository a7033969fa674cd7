/** Finds the Go packages in a folder and below it, and the files each is built from. */

import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from '../engine/index.ts'
import { isLeftOut } from '../engine/syntax/archivedModule.ts'
import { unbuiltOf } from '../engine/syntax/builtFiles.ts'
import { importPathBelow, importPathIn } from './module.ts'

/**
 * The files of every package in `folder` and below, package by package. `module` is the import path of `folder`
 * itself; undefined to look it up in go.mod.
 */
export function readFolder(
  folder: string,
  tags: ReadonlySet<string>,
  module: string | undefined,
): SourceFile[] {
  return walk(folder).flatMap((below) => {
    const path = join(folder, below)
    const names = goFiles(path)
    if (names.length === 0) return []
    const importPath = module === undefined ? importPathIn(folder, below) : importPathBelow(module, below)
    // No package but documentation. cmd/go/internal/modload/search.go
    if (importPath === 'builtin') return []
    return readPackage(path, names, tags).map((file) => ({ ...file, package: importPath }))
  })
}

/** A folder and those below it, as paths relative to it: parents first, each level by name. */
function walk(folder: string, below = ''): string[] {
  const folders = entries(join(folder, below)).filter(
    (entry) => entry.isDirectory() && !isLeftOut(entry.name),
  )
  return [below, ...folders.flatMap((entry) => walk(folder, join(below, entry.name)))]
}

function goFiles(folder: string): string[] {
  return entries(folder)
    .filter(({ name }) => name.endsWith('.go') && !name.endsWith('_test.go') && !/^[_.]/.test(name))
    .filter((entry) => entry.isFile() || (entry.isSymbolicLink() && isFile(join(folder, entry.name))))
    .map((entry) => entry.name)
}

function entries(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** Of the files in a folder those that are built where `tags` hold and belong to its package. */
function readPackage(folder: string, names: readonly string[], tags: ReadonlySet<string>) {
  const files = names.map((name) => {
    const path = join(folder, name)
    return { path, name, text: readFileSync(path, 'utf8') }
  })
  const unbuilt = unbuiltOf(files, tags)
  return files.filter((_, i) => unbuilt[i] === null).map(({ path, text }) => ({ path, text }))
}

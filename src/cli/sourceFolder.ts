/** Finds the Go packages in a folder and below it, and the files each is built from. */

import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from '../engine/index.ts'
import { isFileChosen } from '../engine/syntax/buildConstraint.ts'
import { readFileHeader } from './fileHeader.ts'
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

/** Names that stand for no package. go help packages; what a module vendors is none of its own. */
function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name.startsWith('_') || name === 'testdata' || name === 'vendor'
}

function goFiles(folder: string): string[] {
  return entries(folder)
    .filter(
      (entry) => entry.name.endsWith('.go') && !entry.name.endsWith('_test.go') && !isLeftOut(entry.name),
    )
    .filter((entry) => entry.isFile() || (entry.isSymbolicLink() && isFile(join(folder, entry.name))))
    .map((entry) => entry.name)
}

function entries(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** Of the files in a folder those that are built without cgo and belong to its package. */
function readPackage(folder: string, names: readonly string[], tags: ReadonlySet<string>) {
  const files = names.flatMap((name) => {
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    if (!isFileChosen(name, text, tags)) return []
    const header = readFileHeader(text)
    return header.imports.includes('C') ? [] : [{ path, text, name: header.name }]
  })
  const name = commonest(files.map((file) => file.name).filter((name) => name !== 'documentation'))
  return files
    .filter((file) => file.name === name || file.name === '')
    .map(({ path, text }) => ({ path, text }))
}

/** The word that occurs most often, the first of them where several do; undefined where there is none. */
function commonest(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

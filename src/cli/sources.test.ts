import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildTagsWithCgo } from '../engine/syntax/buildConstraint.ts'
import { readPrograms } from './sources.ts'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'layout-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

/** What is read, as `package: path in the folder`. */
function read(paths: readonly string[], module?: string): string[] {
  const programs = readPrograms(
    paths.map((path) => join(folder, path)),
    { tags: buildTagsWithCgo('amd64', '1.26', ['amd64.v1']), module, readInput: () => '' },
  )
  return programs.flat().map((file) => `${file.package}: ${file.path.slice(folder.length + 1)}`)
}

test('every folder below is a package of the module', () => {
  write({
    'go.mod': '// ours\nmodule example.com/m // here\n\ngo 1.26\n',
    'b.go': 'package m',
    'a.go': 'package m',
    'z/z.go': 'package z',
    'c/d/d.go': 'package d',
    'c/README.md': '',
  })
  expect(read([''])).toEqual([
    'example.com/m: a.go',
    'example.com/m: b.go',
    'example.com/m/c/d: c/d/d.go',
    'example.com/m/z: z/z.go',
  ])
  expect(read(['c'])).toEqual(['example.com/m/c/d: c/d/d.go'])
  expect(read(['c'], 'other')).toEqual(['other/d: c/d/d.go'])
  expect(read([''], '')).toEqual([': a.go', ': b.go', 'c/d: c/d/d.go', 'z: z/z.go'])
})

test('what is no part of a package', () => {
  write({
    'go.mod': 'module m\n',
    'a.go': 'package a',
    'a_test.go': 'package a',
    'a_windows.go': 'package a',
    'a_linux.go': 'package a',
    'b.go': '//go:build cgo\n\npackage a',
    'c.go': 'package a\n\nimport "C"\n',
    'd.go': 'package documentation',
    'e.go': '//go:build ignore\n\npackage main',
    'f.go': 'package other',
    'g.go': 'not Go',
    'h.go': '//go:build !cgo\n\npackage a',
    '_h.go': 'package a',
    '.i.go': 'package a',
    'testdata/a.go': 'package a',
    'vendor/v/a.go': 'package v',
    '_x/a.go': 'package a',
    '.x/a.go': 'package a',
    'dir.go/a.go': 'package dir',
  })
  expect(read([''])).toEqual([
    'm: a.go',
    'm: a_linux.go',
    'm: b.go',
    'm: c.go',
    'm: g.go',
    'm/dir.go: dir.go/a.go',
  ])
  expect(read(['testdata'])).toEqual(['m/testdata: testdata/a.go'])
})

test('the standard library has no module path; a module in a module has its own', () => {
  write({
    'go.mod': 'module std\n',
    'net/url/url.go': 'package url',
    'builtin/builtin.go': 'package builtin',
    'cmd/go.mod': 'module "cmd"\n',
    'cmd/go/main.go': 'package main',
  })
  expect(read([''])).toEqual(['cmd/go: cmd/go/main.go', 'net/url: net/url/url.go'])
})

test('a file that is named is a paste, whatever its constraints', () => {
  write({ 'go.mod': 'module m\n', 'a_windows.go': '//go:build ignore\n\npackage a', 'b.go': 'package a' })
  expect(read(['a_windows.go', 'b.go', 'b.go'])).toEqual([': a_windows.go', ': b.go'])
})

test('folders that overlap are read once', () => {
  write({ 'go.mod': 'module m\n', 'a/a.go': 'package a', 'a/b/b.go': 'package b' })
  expect(read(['a/b', 'a'])).toEqual(['m/a/b: a/b/b.go', 'm/a: a/a.go'])
})

test('nothing to read', () => {
  write({ 'empty/x.txt': '' })
  expect(() => read(['none'])).toThrow('none: no such file or folder')
  expect(() => read(['empty'])).toThrow('empty: no Go files')
})

test('files that are named see each other in one folder, of one package', () => {
  write({
    'a/x.go': 'package a',
    'a/y.go': 'package a',
    'a/z.go': 'package main',
    'b/x.go': 'package a',
    'c/c.go': '',
  })
  const paths = ['a/x.go', 'b/x.go', 'c', 'a/y.go', 'a/z.go'].map((path) => join(folder, path))
  const programs = readPrograms(paths, { tags: new Set(), module: 'm', readInput: () => '' })
  expect(programs.map((files) => files.map(({ path }) => path.slice(folder.length + 1)))).toEqual([
    ['a/x.go', 'a/y.go'],
    ['b/x.go'],
    ['c/c.go'],
    ['a/z.go'],
  ])
})

test('an archive is a program of what is built of it', () => {
  const archive = '-- go.mod --\nmodule m\n-- a/a.go --\npackage a\n-- a/a_386.go --\npackage a\n'
  write({ 'x.txtar': archive })
  const programs = readPrograms([join(folder, 'x.txtar'), '-'], {
    tags: buildTagsWithCgo('amd64', '1.26', []),
    module: undefined,
    readInput: () => archive,
  })
  expect(programs).toEqual([
    [{ path: `${join(folder, 'x.txtar')}:a/a.go`, text: 'package a\n', package: 'm/a' }],
    [{ path: 'a/a.go', text: 'package a\n', package: 'm/a' }],
  ])
})

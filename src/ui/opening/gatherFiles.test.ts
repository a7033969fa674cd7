import { expect, test } from 'vitest'
import { readArchive } from '../../engine/syntax/archive.ts'
import { gatherFiles, isGathered } from './gatherFiles.ts'

function gather(files: Readonly<Record<string, string>>) {
  return gatherFiles(Object.entries(files).map(([path, text]) => ({ path, text })))
}

test.each([
  ['a.go', true],
  ['x/y/a.go', true],
  ['x/go.mod', true],
  ['a_test.go', false],
  ['_a.go', false],
  ['.a.go', false],
  ['.go', false],
  ['a.txt', false],
  ['vendor/v/a.go', false],
  ['x/testdata/a.go', false],
  ['x/.git/a.go', false],
  ['_x/a.go', false],
  ['/a.go', false],
  ['../a.go', false],
])('of a folder %s is looked at: %s', (path, is) => expect(isGathered(path)).toBe(is))

test('files become an archive, in the order of a reader', () => {
  expect(
    gather({
      'm/b/b.go': 'package b\n',
      'm/z.go': 'package m',
      'm/a/a/a.go': '',
      'm/a/b.go': 'package a\r\n',
      'm/go.mod': 'module m\n',
      'm/a.go': 'package m\n',
    }),
  ).toEqual({
    source:
      '-- go.mod --\nmodule m\n-- a.go --\npackage m\n-- z.go --\npackage m\n-- a/b.go --\npackage a\r\n' +
      '-- a/a/a.go --\n-- b/b.go --\npackage b\n',
    unfit: [],
  })
})

test('a single Go file is its text', () => {
  expect(gather({ 'x/a.go': 'package a' })).toEqual({ source: 'package a', unfit: [] })
})

test('without Go there is nothing', () => {
  expect(gather({})).toBeNull()
  expect(gather({ 'go.mod': 'module m\n', 'x/a_test.go': 'package x\n' })).toBeNull()
})

test('a file with a line that begins another one is left out, and said', () => {
  const bad = 'package m\n\nconst s = `\n-- x.go --\n`\n'
  const gathered = gather({ 'a.go': 'package m\n', 'b.go': bad, 'c.go': 'package m\n// -- y --\n' })
  expect(gathered?.unfit).toEqual(['b.go'])
  expect(readArchive(gathered!.source)?.files.map(({ path }) => path)).toEqual(['a.go', 'c.go'])
})

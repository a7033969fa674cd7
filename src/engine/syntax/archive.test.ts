import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArchive } from './archive.ts'
import { readModule } from './archivedModule.ts'
import { buildTags, buildTagsWithCgo } from './buildConstraint.ts'

const tags = buildTags('amd64', '1.26', [])

/** What becomes of each file of an archive, of which only the names and the texts matter. */
function read(files: Readonly<Record<string, string>>): Record<string, string> {
  const source = Object.entries(files).map(([path, text]) => `-- ${path} --\n${text}\n`)
  const archive = readArchive(source.join(''))!
  const { built, unbuilt } = readModule(archive.files, tags)
  const packages = new Map(built.map((file) => [file.path, file.package]))
  return Object.fromEntries(
    archive.files.map(({ path }, i) => [path, packages.get(path) ?? unbuilt[i]?.why ?? 'no Go']),
  )
}

describe('readArchive', () => {
  test('a source without a marker line is none', () => {
    for (const source of [
      '',
      'package p\n',
      'type T struct {\n\tn int // -- n --\n}\n',
      'a -- b --\n-- --\n',
    ]) {
      expect(readArchive(source)).toBeNull()
    }
  })

  test('what stands before the first marker is prog.go, unless it says nothing', () => {
    const prog = 'package main\n'
    expect(readArchive(`${prog}-- a.go --\npackage main\n`)?.files).toEqual([
      { path: 'prog.go', text: prog, marker: 0, from: 0 },
      { path: 'a.go', text: 'package main\n', marker: prog.length, from: prog.length + 11 },
    ])
    const paths = (source: string) => readArchive(source)?.files.map(({ path }) => path)
    expect(paths('\n// made by hand\n\n-- a.go --\npackage a\n')).toEqual(['a.go'])
  })

  test('a marker line in a raw string or a comment of the Go before it is none', () => {
    const go = 'package p\n\nconst src = `\n-- a.go --\npackage a\n`\n\n/*\n-- b.go --\n*/\n'
    expect(readArchive(go)).toBeNull()
    expect(readArchive(`${go}-- c.go --\npackage p\n`)?.files.map(({ path }) => path)).toEqual([
      'prog.go',
      'c.go',
    ])
  })

  test('an archive in a code block is read, its places those of the text', () => {
    const source = 'See:\n\n```go\n-- a.go --\npackage a\n```\nbye\n'
    const archive = readArchive(source)
    expect(archive?.notes).toHaveLength(1)
    expect(archive?.files[0].from).toBe(source.indexOf('package a'))
    expect(archive?.files.map(({ path, text }) => [path, text.trimEnd()])).toEqual([['a.go', 'package a']])
  })

  test('of any text the files lie where they say', () => {
    const line = fc.oneof(fc.constantFrom('-- a.go --', 'package p', '`', '/*', '*/', '```', ''), fc.string())
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const source = lines.join('\n')
        const archive = readArchive(source)
        if (archive === null || archive.notes.length > 0) return
        for (const { text, from } of archive.files) {
          expect(source.slice(from, from + text.length)).toBe(text)
        }
      }),
    )
  })
})

describe('readModule', () => {
  test('a package is named by the go.mod nearest above it', () => {
    expect(
      read({
        'go.mod': 'module m',
        'a.go': 'package m',
        'x/a.go': 'package x',
        'y/go.mod': 'module "example.com/y"',
        'y/z/a.go': 'package z',
      }),
    ).toEqual({
      'go.mod': 'no Go',
      'a.go': 'm',
      'x/a.go': 'm/x',
      'y/go.mod': 'no Go',
      'y/z/a.go': 'example.com/y/z',
    })
    expect(read({ 'a.go': 'package main', 'x/a.go': 'package x' })).toEqual({
      'a.go': 'play',
      'x/a.go': 'play/x',
    })
  })

  test('a file that is not built says why', () => {
    expect(
      read({
        'a.go': 'package a',
        'a_386.go': 'package a',
        'a_windows_amd64.go': 'package a',
        'a_test.go': 'package a',
        'b.go': '//go:build 386\n\npackage a',
        'c.go': 'package a\n\nimport "C"',
        'd.go': 'package a',
        'e.go': 'package other',
        '_f.go': 'package a',
        'vendor/v/v.go': 'package v',
        '../g.go': 'package g',
        '/h.go': 'package h',
      }),
    ).toEqual({
      'a.go': 'play',
      'a_386.go': 'its name ends in _386',
      'a_windows_amd64.go': 'its name ends in _windows_amd64',
      'a_test.go': 'it is a test',
      'b.go': '//go:build 386',
      'c.go': 'it imports C',
      'd.go': 'play',
      'e.go': 'it is package other, its folder a',
      '_f.go': 'its name starts with _',
      'vendor/v/v.go': 'go build ./... leaves vendor out',
      '../g.go': 'its name is no path below the module',
      '/h.go': 'its name is no path below the module',
    })
  })

  test('with cgo a file that imports C is built, on the targets that have it', () => {
    const { files } = readArchive(
      '-- a.go --\npackage a\n\nimport "C"\n-- b.go --\n//go:build !cgo\n\npackage a\n',
    )!
    const why = (goarch: string, go: '1.26' | '1.27') =>
      readModule(files, buildTagsWithCgo(goarch, go, [])).unbuilt.map((reason) => reason?.why)
    expect(why('amd64', '1.26')).toEqual([undefined, '//go:build !cgo'])
    expect(why('ppc64', '1.27')).toEqual([undefined, '//go:build !cgo'])
    expect(why('ppc64', '1.26')).toEqual(['it imports C', undefined])
    expect(why('wasm', '1.26')).toEqual(['it imports C', undefined])
  })

  test('a file without a package clause is of the package of its folder', () => {
    expect(read({ 'a.go': 'type T struct{}', 'b.go': 'package b' })).toEqual({
      'a.go': 'play',
      'b.go': 'play',
    })
  })

  test('of two files of one name the first is built', () => {
    const { files } = readArchive('-- a.go --\npackage a\n-- a.go --\npackage b\n')!
    const { built, unbuilt } = readModule(files, tags)
    expect(built).toEqual([{ path: 'a.go', text: 'package a\n', package: 'play' }])
    expect(unbuilt.map((reason) => reason?.why)).toEqual([undefined, 'another of that name is above'])
  })
})

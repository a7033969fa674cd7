import { expect, test } from 'vitest'
import { analyze } from '../engine/index.ts'
import { noAssumptions } from '../engine/options.ts'
import { buildTags } from '../engine/syntax/buildConstraint.ts'
import { targetOf } from '../engine/target.ts'
import { inSource, placeInFile, readSource } from './readSource.ts'

const build = { goarch: 'amd64', go: '1.26', tags: buildTags('amd64', '1.26', []) } as const

function read(source: string) {
  const read = readSource(source, build)
  const analysis = analyze(read.files, {
    target: targetOf('amd64')!,
    go: '1.26',
    index: { go: '1.26', packages: {}, tags: {}, notInHeap: [] },
    std: new Map(),
    assume: noAssumptions,
  })
  return { ...read, ...inSource(analysis, read) }
}

const archive = `-- go.mod --
module m

go 1.99
-- a.go --
package m

import "unsafe"

type A struct { b B; bad Missing }
var size = unsafe.Sizeof(A{})
-- b.go --
package m

type B struct { one, two int8 }
type B struct{}
type G[T any] struct { t T }
-- b_386.go --
package m
-- c.go --
//go:build go1.30

package m
`

test('the places of an analysis are those of the archive', () => {
  const { structs, diagnostics } = read(archive)
  const textAt = ({ from, to }: { from: number; to: number }) => archive.slice(from, to)
  expect(structs.map(({ layout }) => textAt(layout))).toEqual([
    'A struct { b B; bad Missing }',
    'B struct { one, two int8 }',
    'B struct{}',
    'G[T any] struct { t T }',
  ])
  expect(structs.flatMap(({ layout }) => layout.fields.map(textAt))).toEqual(['b', 'bad', 'one', 'two', 't'])
  expect(structs[3].layout.generic?.fields.map(textAt)).toEqual(['t'])
  expect(diagnostics.map((diagnostic) => [diagnostic.file, textAt(diagnostic), diagnostic.message])).toEqual([
    ['go.mod', 'go 1.99', 'go.mod asks for Go 1.99; what is shown is of Go 1.26'],
    ['a.go', 'Missing', 'undefined: Missing'],
    ['b.go', 'B', 'B redeclared in this block'],
  ])
  const [other] = diagnostics[2].related ?? []
  expect(other.from).toBe(archive.indexOf('B struct { one'))
})

test('a field that is written in another file has its place there', () => {
  const source = `-- a.go --
package m

// 12345678
type TTT U
type GGG G[int8]
-- b.go --
package m

type U struct { a, b int8 }
type G[T any] struct { t, u T }
`
  const { structs } = read(source)
  expect(
    structs.map(({ layout: { name, file, fieldsFile, fields } }) => [
      name,
      file,
      fieldsFile,
      fields.map(({ from, to }) => source.slice(from, to)),
      fields.map(({ from }) => from > source.indexOf('-- b.go --')),
    ]),
  ).toEqual([
    ['TTT', 'a.go', 'b.go', ['a', 'b'], [true, true]],
    ['GGG', 'a.go', 'b.go', ['t', 'u'], [true, true]],
    ['U', 'b.go', 'b.go', ['a', 'b'], [true, true]],
    ['G', 'b.go', 'b.go', ['t', 'u'], [true, true]],
    ['G[int8]', 'a.go', 'b.go', ['t', 'u'], [true, true]],
  ])
})

test('what a call of unsafe.Sizeof comes to stands behind it', () => {
  const source = archive.replace('; bad Missing', '')
  const { unsafeValues } = read(source)
  expect(unsafeValues.map(({ at, value }) => [source.slice(0, at).split('\n').at(-1), value])).toEqual([
    ['var size = unsafe.Sizeof(A{})', 2],
  ])
})

test('a file that is not built says for what', () => {
  const { archived } = read(archive)
  for (const { path, marker, from } of archived) {
    expect(archive.slice(marker, from)).toBe(`-- ${path} --\n`)
  }
  expect(archived.map(({ path, unbuilt }) => ({ path, unbuilt }))).toEqual([
    { path: 'go.mod', unbuilt: null },
    { path: 'a.go', unbuilt: null },
    { path: 'b.go', unbuilt: null },
    { path: 'b_386.go', unbuilt: 'not built on amd64: its name ends in _386' },
    { path: 'c.go', unbuilt: 'not built on amd64 with Go 1.26: //go:build go1.30' },
  ])
})

test('a place of the archive leads back to its file', () => {
  const [, b] = read(archive).structs
  const { text, place } = placeInFile(archive, b.layout)
  expect(text.slice(place.from, place.to)).toBe('B struct { one, two int8 }')
  expect(placeInFile('type T struct{}', { file: 'paste.go', from: 5, to: 15 })).toEqual({
    text: 'type T struct{}',
    place: { file: 'paste.go', from: 5, to: 15 },
  })
})

test('a file that stayed as it was is not read anew', () => {
  const before = read(archive).files
  const after = read(archive.replace('module m', 'module  m').replace('one, two', 'one')).files
  expect(after.map((file, i) => file === before[i])).toEqual([true, false])
})

test('nor is one that another target, asked for in between, does not build', () => {
  const source = archive.replace('package m\n-- c.go', 'package m\n\ntype I struct{}\n-- c.go')
  const on386 = { ...build, goarch: '386', tags: buildTags('386', '1.26', []) }
  const only386 = (text: string) => readSource(text, on386).files.find(({ path }) => path === 'b_386.go')
  const before = only386(source)
  expect(before).toBeDefined()
  readSource(source, build)
  readSource(source, build)
  expect(only386(source.replace('one, two', 'one'))).toBe(before)
  expect(only386(source.replace('type I', 'type J'))).not.toBe(before)
})

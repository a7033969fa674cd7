import { expect, test } from 'vitest'
import { analyze } from '../engine/index.ts'
import { targetOf, type Goarch } from '../engine/target.ts'
import { noAssumptions } from '../engine/options.ts'
import { readModule } from '../engine/syntax/archivedModule.ts'
import { readArchive } from '../engine/syntax/archive.ts'
import { buildTags } from '../engine/syntax/buildConstraint.ts'
import { glanceOf } from './glance.ts'

function structsFor(goarch: Goarch, text: string) {
  const archive = readArchive(text)
  const files = archive
    ? readModule(archive.files, buildTags(goarch, '1.26', [])).built
    : [{ path: 'a.go', text, package: '' }]
  return analyze(files, {
    target: targetOf(goarch)!,
    go: '1.26',
    index: { go: '1.26', packages: {}, tags: {}, notInHeap: [] },
    std: new Map(),
    assume: noAssumptions,
    orders: false,
  }).structs
}

test('sizes by struct and target', () => {
  const on = (goarch: Goarch, text = 'type T struct { a bool; p *T }\ntype U struct { m Missing }\n') =>
    structsFor(goarch, text)
  const targets = { amd64: on('amd64'), arm64: on('arm64'), '386': on('386') }
  expect(glanceOf(on('386'), targets)).toEqual({
    amd64: [16, null],
    arm64: [16, null],
    386: [8, null],
  })
})

test('a struct that another target does not have is not known there', () => {
  const structs = structsFor('amd64', 'type T struct { a bool }\n')
  expect(glanceOf(structs, { amd64: structs, arm64: structs, 386: [] })).toEqual({
    amd64: [1],
    arm64: [1],
    386: [null],
  })
})

test('a struct that another file declares on another target is the same one', () => {
  const text =
    '-- t_386.go --\npackage p\ntype T struct { n int16 }\n-- t_arm64.go --\npackage p\n\ntype T struct { n int32 }\n' +
    '-- t_amd64.go --\npackage p\ntype T struct { n int64 }\ntype U struct { b bool }\n'
  const targets = {
    amd64: structsFor('amd64', text),
    arm64: structsFor('arm64', text),
    '386': structsFor('386', text),
  }
  expect(glanceOf(targets.amd64, targets)).toEqual({
    amd64: [8, 1],
    arm64: [4, null],
    386: [2, null],
  })
})

import { expect, test } from 'vitest'
import type { Goarch } from '../engine/target.ts'
import { glanceOf } from './glance.ts'
import { structsOn } from './testStructsOn.ts'

test('sizes by struct and target', () => {
  const on = (goarch: Goarch, text = 'type T struct { a bool; p *T }\ntype U struct { m Missing }\n') =>
    structsOn(text, goarch)
  const targets = { amd64: on('amd64'), arm64: on('arm64'), '386': on('386') }
  expect(glanceOf(on('386'), targets)).toEqual({
    amd64: [16, null],
    arm64: [16, null],
    386: [8, null],
  })
})

test('a struct that another target does not have is not known there', () => {
  const structs = structsOn('type T struct { a bool }\n', 'amd64')
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
    amd64: structsOn(text, 'amd64'),
    arm64: structsOn(text, 'arm64'),
    '386': structsOn(text, '386'),
  }
  expect(glanceOf(targets.amd64, targets)).toEqual({
    amd64: [8, 1],
    arm64: [4, null],
    386: [2, null],
  })
})

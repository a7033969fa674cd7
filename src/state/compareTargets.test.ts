import { expect, test } from 'vitest'
import { createProposer } from '../engine/order/proposer.ts'
import { targets, type Goarch } from '../engine/target.ts'
import { compareTargets } from './compareTargets.ts'
import { structsOn } from './testStructsOn.ts'

function compare(text: string, on: Goarch = 'amd64') {
  return compareTargets(
    structsOn(text, on),
    0,
    (goarch) => Promise.resolve(structsOn(text, goarch)),
    createProposer(),
  )
}

const wide = [
  'amd64',
  'arm64',
  'loong64',
  'mips64',
  'mips64le',
  'ppc64',
  'ppc64le',
  'riscv64',
  's390x',
  'wasm',
]
const narrow = ['386', 'arm', 'mips', 'mipsle']

// By `GOARCH=… go tool compile` of go1.26.8 on each target: an array of so many elements that is no [0]int.
test('targets on which a struct is laid out alike are one column', async () => {
  const text = 'type T struct {\n\ta bool\n\tn int64\n\tp *int\n\ts string\n\tb bool\n\th [3]uint16\n}\n'
  const columns = await compare(text, '386')
  const seen = columns?.map(({ goarchs, struct }) => ({
    goarchs,
    size: struct?.layout.size,
    offsets: struct?.layout.fields.map(({ offset }) => offset),
    suggested: struct?.suggested?.size,
  }))
  expect(seen).toEqual([
    { goarchs: wide, size: 48, offsets: [0, 8, 16, 24, 40, 42], suggested: 40 },
    { goarchs: narrow, size: 32, offsets: [0, 4, 12, 16, 24, 26], suggested: 28 },
  ])
})

test('a struct that other files declare, or none, is another column', async () => {
  const text =
    '-- t_386.go --\npackage p\ntype T struct { n int16 }\n-- t_arm64.go --\npackage p\n\ntype T struct { n int32 }\n' +
    '-- t_amd64.go --\npackage p\ntype T struct { n int64 }\n'
  const columns = await compare(text)
  expect(columns?.map(({ goarchs, struct }) => [goarchs[0], struct?.layout.size])).toEqual([
    ['amd64', 8],
    ['arm64', 4],
    ['386', 2],
    ['arm', undefined],
  ])
  expect(columns?.[3].goarchs).toEqual(targets.map(({ goarch }) => goarch).slice(3))
})

test('nothing more is laid out once nobody waits for it', async () => {
  const text = 'type T struct { a bool }\n'
  const asked: Goarch[] = []
  const columns = await compareTargets(
    structsOn(text, 'amd64'),
    0,
    (goarch) => {
      asked.push(goarch)
      return Promise.resolve(goarch === '386' ? null : structsOn(text, goarch))
    },
    createProposer(),
  )
  expect(columns).toBeNull()
  expect(asked).toEqual(['amd64', 'arm64', '386'])
})

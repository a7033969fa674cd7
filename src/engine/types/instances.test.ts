/** Sources that ask for more instances than could be made: what depends on them is unknown, and the rest is laid out. */

import { expect, test } from 'vitest'
import { analyze } from '../index.ts'
import { noAssumptions } from '../options.ts'
import { targetOf } from '../target.ts'

const levels = Array.from({ length: 40 }, (_, i) => i + 1)

test.each([
  ['in each other', (i: number) => `type G${i}[P any] struct { a G${i - 1}[G${i - 1}[P]] }`],
  ['of ever more arguments', (i: number) => `type G${i}[P any] struct { a G${i - 1}[[]P]; b G${i - 1}[*P] }`],
])('2⁴⁰ instances %s', (_, declaration) => {
  const text = `type G0[P any] struct { a P }
${levels.map(declaration).join('\n')}
type T struct { g G40[int] }
type U struct { a int8; b int64 }`
  const { structs, diagnostics } = analyze([{ path: 'x.go', text, package: '' }], {
    target: targetOf('amd64')!,
    go: '1.26',
    index: { go: '1.26', packages: {}, tags: {}, notInHeap: [] },
    std: new Map(),
    assume: noAssumptions,
  })
  const sizeOf = (name: string) => structs.find(({ layout }) => layout.name === name)!.layout
  expect(sizeOf('T')).toMatchObject({
    size: null,
    unknown: 'the source asks for more than 50,000 instances of generic types',
  })
  expect(sizeOf('U').size).toBe(16)
  expect(diagnostics.every(({ severity }) => severity === 'note')).toBe(true)
})

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
    unknown: 'the source asks for more than 20,000 instances of generic types',
  })
  expect(sizeOf('U').size).toBe(16)
  expect(diagnostics.every(({ severity }) => severity === 'note')).toBe(true)
})

test.each([105, 160])('%i arrays deep, type parameters and arguments are told apart', (depth) => {
  const deep = '[1]'.repeat(depth)
  const text = `type G[P any] struct { p ${deep}P }
type H[P any] struct { p P }
type T struct { a G[int8] }
type U struct { a H[${deep}int8]; b H[${deep}int64] }`
  const { structs } = analyze([{ path: 'x.go', text, package: '' }], {
    target: targetOf('amd64')!,
    go: '1.26',
    index: { go: '1.26', packages: {}, tags: {}, notInHeap: [] },
    std: new Map(),
    assume: noAssumptions,
  })
  const sizes = structs.map(({ layout }) => [layout.name, layout.size] as const)
  expect(new Map(sizes).get('T')).toBe(1)
  expect(new Map(sizes).get('U')).toBe(16)
})

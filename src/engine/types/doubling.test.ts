/** Short sources that ask for more than could be made: what depends on that is unknown, and the rest is laid out. */

import { describe, expect, test } from 'vitest'
import { analyze, type Analysis } from '../index.ts'
import { noAssumptions } from '../options.ts'
import { targetOf } from '../target.ts'

const levels = Array.from({ length: 40 }, (_, i) => i + 1)

function analyzeText(text: string): Analysis {
  return analyze([{ path: 'x.go', text, package: '' }], {
    target: targetOf('amd64')!,
    go: '1.26',
    index: { go: '1.26', packages: {}, tags: {}, notInHeap: [] },
    std: new Map(),
    assume: noAssumptions,
  })
}

function layoutOf({ structs }: Analysis, name: string) {
  return structs.find(({ layout }) => layout.name === name)!.layout
}

describe('40 lines that double what they mean', () => {
  test.each([
    [
      'aliases of structs',
      'type A0 = struct { a int }',
      (i: number) => `type A${i} = struct { a, b A${i - 1} }`,
      'g *G[A40]',
      8,
    ],
    [
      'aliases of functions',
      'type A0 = func()',
      (i: number) => `type A${i} = func(a, b A${i - 1})`,
      'g G[A40]',
      8,
    ],
    [
      'generic aliases',
      'type A0[Q any] = struct { a Q }',
      (i: number) => `type A${i}[Q any] = struct { a, b A${i - 1}[Q] }`,
      'g *G[A40[int]]',
      8,
    ],
    // the compiler itself does not come to an end at five such lines
    [
      'generic aliases of themselves',
      'type A0[Q any] = struct { a Q }',
      (i: number) => `type A${i}[Q any] = A${i - 1}[A${i - 1}[Q]]`,
      'g *G[A40[int]]',
      8,
    ],
    [
      'instances of generic aliases of themselves',
      'type A0[Q any] = struct { a Q; b *Q }',
      (i: number) => `type A${i}[Q any] = A${i - 1}[A${i - 1}[Q]]`,
      'g A40[int]',
      null,
    ],
    [
      'interfaces',
      'type A0 interface { m() }',
      (i: number) => `type A${i} interface { A${i - 1}; interface { A${i - 1} } }`,
      'g G[A40]',
      16,
    ],
    [
      'unions',
      'type A0 interface { int | string }',
      (i: number) => `type A${i} interface { A${i - 1} | A${i - 1} }`,
      'g struct { H[int] }',
      8,
    ],
    [
      'strings',
      'const A0 = "ab"',
      (i: number) => `const A${i} = A${i - 1} + A${i - 1}`,
      'g [len(A40)]int8',
      null,
    ],
    [
      'complex numbers',
      'const A0 = 1.1 + 1i',
      (i: number) => `const A${i} = A${i - 1} * A${i - 1} / 3`,
      'g [real(A40)]int8',
      null,
    ],
  ])('%s', (what, first, declaration, field, size) => {
    const h = what === 'unions' ? 'type H[P A40] struct { p P }' : ''
    const text = `${first}\n${levels.map(declaration).join('\n')}
type G[P any] struct { p P }\n${h}
type T struct { ${field} }`
    expect(layoutOf(analyzeText(text), 'T').size).toBe(size)
  })
})

test('arguments that differ 200 levels deep are different', () => {
  const deep = '[1]'.repeat(201)
  const text = `type G[P any] struct { p P }\ntype T struct { a G[${deep}int8]; b G[${deep}int64] }`
  expect(layoutOf(analyzeText(text), 'T').size).toBe(16)
})

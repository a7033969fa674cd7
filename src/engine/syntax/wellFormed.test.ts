/** What holds for every text: parsing returns, errors have places, and nodes stand inside of their parents. */

import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { foundOf } from '../../oracle/parser/foundOf.ts'
import { childrenOf } from './children.ts'
import type { Node } from './children.ts'
import { parse } from './parser.ts'
import type { ParseOptions } from './parser.ts'

interface Place {
  readonly from: number
  readonly to: number
}

vi.setConfig({ testTimeout: 60_000 })

const forms: readonly ParseOptions['form'][] = ['file', 'declarations', 'struct', 'fields']

function check(text: string): void {
  for (const form of forms) {
    const [read, skipped] = (['read', 'skip'] as const).map((bodies) => parse(text, { bodies, form }))
    for (const { file, loose, diagnostics } of [read, skipped]) {
      checkPlaces(file, text)
      if (loose !== null) checkPlaces(loose, text)
      for (const places of [diagnostics, file.comments]) {
        if (!places.every((place, i) => isPlaced(place, places[i - 1], text)))
          throw new Error(`places in ${text}`)
      }
    }
    if (read.diagnostics.length === 0 && skipped.diagnostics.length === 0) {
      expect(foundOf(skipped.file.decls)).toBe(foundOf(read.file.decls))
    }
  }
}

function isPlaced(place: Place, previous: Place | undefined, text: string): boolean {
  return place.from <= place.to && place.to <= text.length && place.from >= (previous?.from ?? 0)
}

function checkPlaces(root: Node, text: string): void {
  const open: [node: Node, parent: Node][] = [[root, root]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, parent] = next
    const { from, to } = node
    if (!(from >= parent.from && from <= to && to <= parent.to && to <= text.length)) {
      throw new Error(
        `${node.kind} at ${from} to ${to} in ${parent.kind} at ${parent.from} to ${parent.to}: ${text}`,
      )
    }
    for (const child of childrenOf(node)) open.push([child, node])
  }
}

const tokens = [
  'package',
  'import',
  'const',
  'type',
  'var',
  'func',
  'struct',
  'interface',
  'map',
  'chan',
  'if',
  'else',
  'for',
  'range',
  'switch',
  'case',
  'default',
  'select',
  'go',
  'defer',
  'return',
  'goto',
  'break',
  'fallthrough',
  'x',
  'T',
  'p',
  'é',
  '𝒳',
  '0',
  '1.5e3',
  '0x',
  '08',
  '"s"',
  '`raw`',
  "'c'",
  '"',
  '`',
  "'",
  '/*',
  '*/',
  '//',
  '\n',
  '\n',
  ';',
  ',',
  ':',
  '.',
  '...',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '{',
  '}',
  '=',
  ':=',
  '==',
  '+',
  '-',
  '++',
  '*',
  '&',
  '<-',
  '|',
  '~',
  '!',
  '#',
  '\0',
  '\ufeff',
  '\\',
  'struct{ a int }',
  'func() {',
  'type T[P any] ',
  '[]int{',
  'x.(type)',
  '\r\n', // prettier-ignore
]

const sample = `package p

import ("fmt"; m "math")

type T[P any, Q ~[]P | *P] struct {
	a, b int \`tag\` // note
	*m.X; G[P]
	c [2]func(x int, y ...T) (r chan<- int)
}

const (A = iota << 1; B)

var v, w = func() { type L struct{} }, map[string]struct{ x int }{"a": {1}}

func (t *T[P, Q]) m(x interface{ ~int; M() }) (err error) {
	defer func() { go f(x...) }()
L:	for i, x := range []struct{ y int }{{1}} { switch y := x.(type) { case int: type C T; default: break L } }
	if z := (T{1}); z.a[1:2:3] != nil { const k = 1 } else if x { select { case <-c: default: } } else { c <- 'x' }
	x, y = 1, <-d; x++; return
}
`

test('any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), check), { numRuns: 300 })
})

test('any tokens', () => {
  const text = fc.array(fc.constantFrom(...tokens), { maxLength: 40 }).map((list) => list.join(' '))
  fc.assert(fc.property(text, fc.constantFrom('', 'package p; ', 'package p; func f() { '), (body, head) => check(head + body)), { numRuns: 1_000 }) // prettier-ignore
})

test('Go with tokens put in and pieces taken out', () => {
  const edit = fc.tuple(fc.nat(sample.length), fc.nat(8), fc.constantFrom('', ...tokens))
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let text = sample
      for (const [at, length, token] of edits) text = text.slice(0, at) + token + text.slice(at + length)
      check(text)
    }),
    { numRuns: 400 },
  )
})

test('the sample itself', () => {
  check(sample)
  expect(parse(sample, { bodies: 'read', form: 'file' }).diagnostics).toEqual([])
})

test.each(["package p; func f() { for 0x '", 'package p; func f() { if const return'])(
  'at the end: %s',
  check,
)

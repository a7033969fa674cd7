import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze, type Assumptions, type Options, type StdIndex } from '../engine/index.ts'
import { parse } from '../engine/syntax/parser.ts'
import { targetOf } from '../engine/target.ts'
import { checkProgram } from './checkProgram.ts'

const folder = new URL('../../public/std/1.26/', import.meta.url)
const index = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as StdIndex
const std = new Map(
  ['time', 'internal/cpu'].map((path) => [
    path,
    { path, archive: readFileSync(new URL(`${path}.txt`, folder), 'utf8') },
  ]),
)

function optionsFor(goarch: string, types: Assumptions['types'] = {}): Options {
  return { target: targetOf(goarch)!, go: '1.26', index, std, assume: { types, typeArgs: {}, packages: {} } }
}

/** The programs for all structs of a text; why there is none, where it is refused. */
function programs(text: string, goarch = 'amd64', types?: Assumptions['types']): readonly string[] {
  const files = [{ path: 'x.go', text, package: '' }]
  const options = optionsFor(goarch, types)
  return analyze(files, options).structs.map(({ layout }) => {
    const program = checkProgram(files, options, layout)
    return program.ok ? program.text : `refused: ${program.why}`
  })
}

test('a program', () => {
  const [text] = programs(
    'type T struct {\n\tok bool // fine\n\tat time.Time\n\t_ int8\n\t*Order\n}\n',
    '386',
  )
  expect(text).toBe(`// Asks Go for the layout of T on 386, as go1.26 has it. Run it with:
//
//	GOARCH=386 go run check.go
//
// Blank fields cannot be asked for: they are left out.
// Declared as something else, since no figure depends on it: Order.
package main

import (
	"fmt"
	"runtime"
	"strings"
	"time"
	"unsafe"
)

type T struct {
	ok bool // fine
	at time.Time
	_ int8
	*Order
}

type Order struct{}

func main() {
	if runtime.GOARCH != "386" {
		fmt.Println("The figures in this program are for 386, and this is", runtime.GOARCH+".")
		fmt.Println("Run it with: GOARCH=386 go run check.go")
		return
	}
	if version := runtime.Version(); !strings.HasPrefix(version, "go1.26") {
		fmt.Println("The figures in this program are for go1.26, and this is", version+".")
		fmt.Println("Where they differ, run it with: GOTOOLCHAIN=go1.26.0 GOARCH=386 go run check.go")
	}
	var s *T // what is asked of it is known before the program runs
	figures, wrong := 0, 0
	check := func(name, what, here, says interface{}) {
		mark := ""
		if fmt.Sprint(here) != fmt.Sprint(says) {
			wrong++
			mark = "  <- differs"
		}
		figures++
		fmt.Printf("%-7v  %-6v %6v   Go says %6v%v\\n", name, what, here, says, mark)
	}
	check("T", "size", 32, unsafe.Sizeof(*s))
	check("T", "align", 4, unsafe.Alignof(*s))
	check("T.ok", "offset", 0, unsafe.Offsetof(s.ok))
	check("T.ok", "size", 1, unsafe.Sizeof(s.ok))
	check("T.ok", "align", 1, unsafe.Alignof(s.ok))
	check("T.at", "offset", 4, unsafe.Offsetof(s.at))
	check("T.at", "size", 20, unsafe.Sizeof(s.at))
	check("T.at", "align", 4, unsafe.Alignof(s.at))
	check("T.Order", "offset", 28, unsafe.Offsetof(s.Order))
	check("T.Order", "size", 4, unsafe.Sizeof(s.Order))
	check("T.Order", "align", 4, unsafe.Alignof(s.Order))
	if wrong == 0 {
		fmt.Println("all", figures, "figures agree")
	} else {
		fmt.Println(wrong, "of", figures, "figures differ")
	}
}
`)
})

/** What is declared besides `main`, a line each. */
function declarationsIn(program: string): readonly string[] {
  const body = program.slice(program.indexOf(')\n') + 2, program.indexOf('\nfunc main()'))
  return body.split('\n').filter((line) => line !== '')
}

test.each([
  [
    'what it needs, and no more',
    'type T struct { a [n]A; b *B }; type A int8; type B struct { c C; t *T }; type C map[A]B; type D int; const n = 3',
    [
      'type T struct { a [n]A; b *B }',
      'const n = 3',
      'type A int8',
      'type B struct { c C; t *T }',
      'type C map[A]B',
    ],
  ],
  [
    'a whole group of constants',
    'const ( a = iota; b; c )\ntype T struct { x [c]bool }',
    ['type T struct { x [c]bool }', 'const ( a = iota; b; c )'],
  ],
  [
    'what is declared nowhere under one name',
    'type T struct { a *dec.Missing; b []x.Y; *x.Y }',
    ['type T struct { a *dec_Missing; b []x_Y; *x_Y }', 'type dec_Missing struct{}', 'type x_Y struct{}'],
  ],
  [
    'a local type under another name',
    'func f() {\n\ttype time struct { b bool }\n\ttype string struct { t time }\n\ttype T struct { s string }\n}\ntype time int',
    ['type T struct { s string_ }', 'type string_ struct { t time_ }', 'type time_ struct { b bool }'],
  ],
  [
    'bare lines',
    '\n a bool; // a\n\n b time.Time',
    ['type anonymous struct {', '\ta bool', '\tb time.Time', '}'],
  ],
])('there is %s', (_, text, expected) => {
  const program = programs(text).find((text) => /^type (T|anonymous) struct/m.test(text)) ?? ''
  expect(declarationsIn(program)).toEqual(expected)
})

test('what other packages of the source declare stands in the program, under a name of its own', () => {
  const files = [
    {
      path: 'main.go',
      package: 'm',
      text: 'package main\nimport g "m/geo"\ntype string bool\ntype T[geo_Line any] struct { *T[int]; g.Point; l [g.N]g.Line; s string; of geo_Line }\n',
    },
    {
      path: 'geo/geo.go',
      package: 'm/geo',
      text: 'package geo\ntype Point struct { next *Point; name string }\ntype Line struct { from, to Point }\nconst N = 1 + n\nconst n = 2\n',
    },
  ]
  const options = optionsFor('amd64')
  const { structs } = analyze(files, options)
  const { layout } = structs.find(({ layout }) => layout.name === 'T')!
  const program = checkProgram(files, options, layout)
  const text = program.ok ? program.text : program.why
  expect(declarationsIn(text)).toEqual([
    'type T[geo_Line any] struct { *T[int]; geo_Point; l [geo_N]geo_Line_2; s string_; of geo_Line }',
    'type geo_Point struct { next *geo_Point; name string }',
    'const geo_N = 1 + geo_n',
    'type geo_Line_2 struct { from, to geo_Point }',
    'type string_ bool',
    'const geo_n = 2',
  ])
  expect(text).toContain('check("T.Point", "offset", 8, unsafe.Offsetof(s.geo_Point))')
})

test('a type is declared as it is assumed', () => {
  const [text] = programs('type T struct { d x.D; e E }', '386', {
    'x.D': { size: 16, align: 8, ptrWords: [1] },
    E: { like: 'slice' },
  })
  expect(declarationsIn(text)).toEqual([
    'type T struct { d x_D; e E }',
    'type x_D struct{ _ [0]atomic.Int64; _ [4]byte; _ *struct{}; _ [8]byte }',
    'type E []byte',
  ])
  expect(text).toContain('// Declared as it was assumed: x.D, E.')
  expect(text).toContain('\t"sync/atomic"\n')
})

test.each([
  [
    'type T struct { d decimal.Decimal }',
    'Its size depends on decimal.Decimal: decimal is no package of the standard library.',
  ],
  ['type T struct { d Missing }', 'Its size depends on Missing: Missing is not declared in this source.'],
  ['type T struct { a bool; a int }', 'Go rejects it: a redeclared.'],
  [
    'import "internal/cpu"\ntype T struct { _ cpu.CacheLinePad }',
    'It holds cpu.CacheLinePad of internal/cpu, which cannot be imported.',
  ],
  ['func f[Q any]() { type T struct { q *Q } }', 'It depends on Q, a type parameter of f.'],
  ['type T[P interface{ *int; M() }] struct { p P }', 'No type is named that has the methods of P.'],
  ['type T struct { a [1 << 50]byte }', 'It is too large for amd64.'],
])('%s is refused', (text, why) => {
  expect(programs(text)).toEqual([`refused: ${why}`])
})

/** Pieces that make up Go, put together at random. */
const pieces = fc.constantFrom(
  ...'type T struct { } ; a b fmt x int bool string [ ] * , = := G [T] [int] any func ( ) const var n 1 iota len unsafe.Sizeof time.Time x.Y map chan interface "s" `r` // /* */ .'.split(
    ' ',
  ),
  'type T struct {',
  'type G[T any] struct {',
  '[n]T',
  '\n',
)

test('whatever the text: it never throws, and a program parses', () => {
  const anyText = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(anyText, (text) => {
      for (const program of programs(text)) {
        if (program.startsWith('refused: ')) expect(program).toMatch(/\.$/)
        else expect(parse(program, { bodies: 'read', form: 'file' }).diagnostics).toEqual([])
      }
    }),
    { numRuns: 1000 },
  )
})

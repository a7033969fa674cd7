/** What holds for the analysis of any text, and the questions people ask first. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, type Analysis, type Assumptions, type StdIndex } from './index.ts'
import type { StructLayout } from './layout/structLayout.ts'
import { noAssumptions } from './options.ts'
import { targetOf, targets } from './target.ts'

const index: StdIndex = { go: '1.26', packages: {}, tags: {}, notInHeap: [] }

function analyzeText(text: string, goarch = 'amd64', assume: Partial<Assumptions> = {}): Analysis {
  const options = {
    target: targetOf(goarch)!,
    go: '1.26',
    index,
    std: new Map(),
    assume: { ...noAssumptions, ...assume },
  } as const
  return analyze([{ path: 'x.go', text, package: '' }], options)
}

const layoutsOf = (text: string, goarch?: string, assume?: Partial<Assumptions>): readonly StructLayout[] =>
  analyzeText(text, goarch, assume).structs.map(({ layout }) => layout)

const offsets = ({ fields }: StructLayout): readonly (number | null)[] => fields.map(({ offset }) => offset)
const messages = ({ diagnostics }: Analysis): readonly string[] => diagnostics.map(({ message }) => message)

/** Every known figure of a layout agrees with every other. */
function checkFigures({ size, align, ptrdata, fields }: StructLayout): void {
  for (const field of fields) {
    if (field.offset !== null && field.align !== null) expect(field.offset % field.align).toBe(0)
    if (field.padding !== null) expect(field.padding).toBeGreaterThanOrEqual(0)
  }
  if (size === null || align === null || ptrdata === null) return
  expect(size % align).toBe(0)
  expect(ptrdata).toBeLessThanOrEqual(size)
  // spec: nothing says that the first field starts at 0, but gc has no leading padding
  expect(fields.reduce((sum, field) => sum + field.size! + field.padding!, 0)).toBe(size)
}

/** Pieces that make up Go, put together at random. */
const pieces = fc.constantFrom(
  ...'package type struct interface func map chan const var import [ ] { } ( ) * , ; . = | ~ ... <- 1 0x_f 1e3 "s" `r` iota _ T U G[int] a b int8 int64 string bool any error unsafe.Sizeof len + - / << == \n // /*'.split(
    ' ',
  ),
  '\n',
  ' ',
)
const goLike = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' '))

const types = fc.letrec<{ type: string }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(
      'bool',
      'int8',
      'uint16',
      'int32',
      'int64',
      'int',
      'uintptr',
      'float32',
      'complex64',
      'complex128',
    ),
    fc.constantFrom(
      'string',
      '[]byte',
      'any',
      'error',
      'func()',
      'chan int',
      'map[int]int',
      '*T0',
      'struct{}',
      '[0]int64',
    ),
    fc.tuple(fc.nat(5), tie('type')).map(([len, elem]) => `[${len}]${elem}`),
    fc
      .array(tie('type'), { maxLength: 4 })
      .map((fields) => `struct { ${fields.map((t, i) => `f${i} ${t}`).join('; ')} }`),
  ),
})).type

describe('any text', () => {
  test('is analysed without a throw', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), goLike), (text) => {
        for (const { layout } of analyzeText(text).structs) checkFigures(layout)
      }),
      { numRuns: 1000 },
    )
  })

  test('with structs in it has figures that agree', { timeout: 60_000 }, () => {
    const source = fc
      .array(types, { minLength: 1, maxLength: 6 })
      .map((fields) => `type T0 struct { ${fields.map((t, i) => `f${i} ${t}`).join('; ')} }`)
    fc.assert(
      fc.property(source, fc.constantFrom(...targets), (text, { goarch }) => {
        const { structs, diagnostics } = analyzeText(text, goarch)
        expect(diagnostics).toEqual([])
        const [{ layout, suggested, optimal, slot }] = structs
        checkFigures(layout)
        expect(suggested!.size).toBeLessThanOrEqual(layout.size!)
        expect(optimal!.size).toBe(suggested!.size)
        expect(optimal!.ptrdata).toBeLessThanOrEqual(suggested!.ptrdata)
        expect(slot!.bytes).toBeGreaterThanOrEqual(layout.size!)
      }),
    )
  })

  test.each([
    ['structs', (n: number) => `type T ${'struct { a '.repeat(n)}int8${' }'.repeat(n)}`, 1],
    ['pointers', (n: number) => `type T struct { a ${'*'.repeat(n)}int8 }`, 8],
    ['arrays', (n: number) => `type T struct { a ${'[1]'.repeat(n)}int16 }`, 2],
    ['functions', (n: number) => `type T struct { a ${'func('.repeat(n)}int${')'.repeat(n)} }`, 8],
    ['parentheses', (n: number) => `type T struct { a [${'('.repeat(n)}5${')'.repeat(n)}]int8 }`, 5],
    [
      'sums in parentheses',
      (n: number) => `type T struct { a [${'1+('.repeat(n)}5${')'.repeat(n)}]int8 }`,
      5005,
    ],
    ['conversions', (n: number) => `type T struct { a [${'int('.repeat(n)}5${')'.repeat(n)}]int8 }`, 5],
    ['signs', (n: number) => `type T struct { a [${'- - '.repeat(n / 2)}5]int8 }`, 5],
    ['sums', (n: number) => `type T struct { a [${'1+'.repeat(n)}5]int8 }`, 5005],
  ])('nested 5,000 deep: %s', (_, source, size) => {
    const { structs, diagnostics } = analyzeText(source(5000))
    expect(diagnostics).toEqual([])
    expect(structs[0].layout.size).toBe(size)
    expect(() => structuredClone(structs)).not.toThrow()
    expect(messages(analyzeText(source(20_000)))).toEqual(['exceeded max nesting depth'])
    expect(analyzeText(source(20_000)).structs.every(({ layout }) => layout.size === null)).toBe(true)
  })
})

describe('orders', () => {
  test('Data: both orders take 32 bytes, so nothing need move; only its pointer bytes differ', () => {
    const [data, reordered] = analyzeText(
      'type Data struct { id int64; name string; flag bool }\ntype R struct { name string; id int64; flag bool }',
    ).structs
    expect([data.layout.size, data.layout.ptrdata, reordered.layout.size, reordered.layout.ptrdata]).toEqual([
      32, 16, 32, 8,
    ])
    expect(data.suggested).toMatchObject({ size: 32, ptrdata: 16, moved: 0, order: [0, 1, 2] })
    expect(data.optimal).toMatchObject({ size: 32, ptrdata: 8, moved: 1, order: [1, 0, 2] })
  })

  test('a line of several names stays whole', () => {
    const [{ layout, suggested }] = analyzeText('a, b bool\nc int64\nd bool').structs
    expect(offsets(layout)).toEqual([0, 1, 8, 16])
    expect(suggested).toMatchObject({ size: 16, moved: 1, order: [0, 2, 1] })
  })
})

describe('unknown types', () => {
  test('leave everything before them exact, and nothing after them guessed', () => {
    const [layout] = layoutsOf(
      'type Q struct { plan uint8; limit int64; balance decimal.Decimal; ok bool; more int64 }',
    )
    expect(offsets(layout)).toEqual([0, 8, 16, null, null])
    expect(layout).toMatchObject({ size: null, align: null, ptrdata: null })
    expect(analyzeText('type Q struct { d Missing }').structs[0]).toMatchObject({
      suggested: null,
      optimal: null,
      slot: null,
    })
  })

  test('have an offset only where every alignment gives the same', () => {
    expect(offsets(layoutsOf('type T struct { a int32; b Missing }')[0])).toEqual([0, null])
    expect(offsets(layoutsOf('type T struct { a int64; b [0]Missing; c int32 }')[0])).toEqual([0, 8, 8])
    expect(offsets(layoutsOf('type T struct { a int32; b [0]Missing; c int32 }')[0])).toEqual([0, null, null])
  })

  test('behind a pointer do not matter', () => {
    const { structs, diagnostics } = analyzeText(
      'type T struct { a *decimal.Decimal; b []Missing; c map[Gone]Away }',
    )
    expect(structs[0].layout).toMatchObject({ size: 40, ptrdata: 40 })
    expect(diagnostics).toEqual([])
  })

  test('are no errors in a paste, be it a file of a package', () => {
    const said = (text: string): readonly string[] =>
      analyzeText(text).diagnostics.map(({ severity, message }) => `${severity}: ${message}`)
    expect(said('type T struct { a Missing; b Missing }')).toEqual([
      'note: Missing has no known layout: Missing is not declared in this source',
    ])
    expect(said('package p\nimport "fmt"\ntype T struct { a Missing }')).toEqual([
      'note: Missing has no known layout: Missing is not declared in this source',
    ])
    expect(said('package p\nimport "example.com/x"\ntype T struct { a x.Y }')).toEqual([
      'note: x.Y has no known layout: example.com/x is neither in this source nor in the standard library',
    ])
  })

  test('are no errors where the package declares them elsewhere, nor is what follows from them', () => {
    const errors = (text: string): readonly string[] =>
      analyzeText(`package p\nimport "unsafe"\n${text}`).diagnostics.flatMap(({ severity, message }) =>
        severity === 'error' ? [message] : [],
      )
    const quiet = [
      'type T struct { a [n]byte; b [2 * n]byte; c [uint8(n)]byte; d []Missing }',
      'type T Missing\ntype G[P Missing] struct { p P }\nvar v G[T]',
      'const c = uint16(n / 2)\nconst d = c + uint16(pkg.n)\ntype T struct { a [c]byte; b [d]byte }',
      'type I interface { M() }\ntype T int\ntype G[P I] struct { p P }\ntype U struct { T }\nvar v G[T]\nvar w G[U]',
      'const c = uint64(unsafe.Offsetof(Missing{}.x))',
    ]
    expect(quiet.map(errors)).toEqual(quiet.map(() => []))
    expect(errors('type T struct { a fmt.Stringer }')).toEqual(['undefined: fmt'])
    expect(errors('func f() int { return 1 }\nconst c = int(f())')).toEqual([
      'int(f()) (value of type int) is not constant',
    ])
    const file = { path: 'p.go', text: 'package p\ntype T struct { a Missing }', package: 'example.com/p' }
    const options = { target: targets[0], go: '1.26', index, std: new Map(), assume: noAssumptions } as const
    expect(messages(analyze([file], options))).toEqual(['undefined: Missing'])
  })

  test('take the size they are assumed to have', () => {
    const types = {
      'decimal.Decimal': { size: 16, align: 8, ptrWords: [0] },
      ID: { like: 'string' },
    } as const
    const text = 'type T struct { a bool; d decimal.Decimal; id ID; b bool }'
    expect(layoutsOf(text, 'amd64', { types })[0]).toMatchObject({ size: 48, align: 8, ptrdata: 32 })
    expect(layoutsOf(text, '386', { types })[0]).toMatchObject({ size: 40, align: 8, ptrdata: 28 })
  })

  test('are taken for numbers only where pointers have the size that these were given for', () => {
    const types = { ID: { size: 16, align: 8, ptrWords: [0], ptrSize: 8 } } as const
    const text = 'type T struct { a bool; id ID }'
    expect(layoutsOf(text, 'arm64', { types })[0]).toMatchObject({ size: 24, ptrdata: 16 })
    const { structs, diagnostics } = analyzeText(text, '386', { types })
    expect(structs[0].layout.size).toBeNull()
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'ID has no known layout: its size was given for targets with pointers of 8 bytes',
    ])
  })

  test('as array lengths leave the size open', () => {
    const { structs, diagnostics } = analyzeText('type T struct { n int64; a [MaxPlayers]byte; b bool }')
    expect(offsets(structs[0].layout)).toEqual([0, 8, null])
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'MaxPlayers has no known layout: MaxPlayers is not declared in this source',
    ])
  })
})

describe('generic types', () => {
  const text =
    'type Number interface { ~int32 | ~float64 }\ntype G[K comparable, V Number] struct { k K; v V; ok bool }\nvar x G[string, float64]'

  test('are laid out for what their constraints allow, and for what is chosen', () => {
    const [generic] = layoutsOf(text)
    expect(generic).toMatchObject({
      name: 'G',
      size: 16,
      generic: { params: ['K', 'V'], args: ['int', 'int32'] },
    })
    expect(generic.generic!.fields.map(({ type, offset }) => `${type} ${offset}`)).toEqual([
      'K 0',
      'V null',
      'bool null',
    ])
    const [chosen] = layoutsOf(text, 'amd64', { typeArgs: { G: ['bool', 'float64'] } })
    expect(chosen).toMatchObject({ size: 24, generic: { args: ['bool', 'float64'] } })
  })

  test('have their instances after the declarations', () => {
    expect(layoutsOf(text).map(({ name, size }) => `${name} ${size}`)).toEqual([
      'G 16',
      'G[string,float64] 32',
    ])
  })
})

describe('Go newer than the chosen version', () => {
  test('is read, and said', () => {
    const { structs, diagnostics } = analyzeText(
      'type T struct { a int8 }\nfunc (t *T) M[P any](p struct { x P; n int8 }) {}',
    )
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'version: method must have no type parameters',
    ])
    expect(structs.map(({ layout }) => layout.size)).toEqual([1, null])
  })
})

describe('types by their arguments', () => {
  test('are told apart by tags, and not by the order of what is embedded', () => {
    const { structs, diagnostics } = analyzeText(`
      type G[P any] struct { p P }
      type A interface { A() }
      type B interface { B() }
      var v G[struct { a int }]
      var w G[struct { a int \`x\` }]
      var x G[struct { a int "x" }]
      var y G[interface { A; B }]
      var z G[interface { B(); A }]`)
    expect(diagnostics).toEqual([])
    expect(structs.map(({ layout }) => layout.name).filter((name) => name.startsWith('G['))).toEqual([
      'G[struct{a int}]',
      'G[struct{a int}]',
      'G[interface{A; B}]',
    ])
  })
})

describe('an interface', () => {
  test('is an eface if it has no methods, whatever its name', () => {
    const [layout] = layoutsOf(`
      type Any interface{}
      type Value Any
      type Embeds interface { Any; interface { any } }
      type One interface { Embeds; M() }
      type T struct { a any; b Any; c Value; d Embeds; e One; f error; g interface{} }`)
    expect(layout.fields.map(({ shape }) => shape?.kind)).toEqual(
      'eface eface eface eface interface interface eface'.split(' '),
    )
  })
})

describe('a struct that contains itself', () => {
  test('is exact up to itself', () => {
    const [layout, other] = layoutsOf(
      'type R struct { a int; r R; b int }\ntype A struct { b B }\ntype B struct { n int8; a A }',
    )
    expect(layout).toMatchObject({ name: 'R', size: null, unknown: 'R contains itself' })
    expect(offsets(layout)).toEqual([0, 8, null])
    expect(other).toMatchObject({ name: 'A', size: null })
  })
})

describe('a source that does not parse', () => {
  test('shows every struct that does', () => {
    const { structs, diagnostics } = analyzeText(
      'type A struct { a int8 }\ntype B struct { a int8; b ]x }\ntype C struct { c bool }',
    )
    expect(structs.map(({ layout }) => `${layout.name} ${layout.size}`)).toEqual(['A 1', 'B null', 'C 1'])
    expect(diagnostics.length).toBeGreaterThan(0)
  })
})

describe('scopes', () => {
  test('local types, methods and anonymous structs', () => {
    const layouts = layoutsOf(`
      type T struct { a int8 }
      func F() { type L struct { a int16 }; { type L struct { t T; a int32 } } }
      func (t T) M(p struct { x int64 }) { type L struct { b bool } }
      func (t *T) P() { x := struct { a, b int }{}; _ = x }
      var v map[string]struct { s string }`)
    expect(layouts.map(({ scope, name, size }) => `${scope} ${name} ${size}`)).toEqual([
      'null T 1',
      'F L 2',
      'F L 8',
      'T.M L 1',
      'T.M  8',
      '(*T).P  16',
      'null  16',
    ])
  })

  test('a value that a passed-over body may declare is not taken from outside', () => {
    const [, local] = layoutsOf(
      'const n = 3\ntype T struct { a [n]int8 }\nfunc f() { n := [5]int{}; type L struct { a [len(n)]int8 } }',
    )
    expect(local).toMatchObject({ name: 'L', size: null })
  })
})

test('the declared types are listed as they begin', () => {
  const text = `type Celsius float64
type (
	Reader interface { Read([]byte) (int, error) }
	Handler func(int) error
	Set[K comparable, V any] map[K]V
	Alias = []*Celsius
	Point struct { X, Y int }
)
func f() { type local int }
`
  expect(analyzeText(text).types).toEqual([
    'Celsius float64',
    'Reader interface',
    'Handler func',
    'Set[K, V] map[K]V',
    'Alias = []*Celsius',
    'Point struct{…}',
  ])
})

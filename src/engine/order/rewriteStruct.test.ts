import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Field } from '../syntax/ast.ts'
import { findStruct } from '../syntax/findStruct.ts'
import { rewriteStruct } from './rewriteStruct.ts'

/** The struct called T, the one that starts where `struct` stands, or the text as field lines. */
function placeIn(source: string): { from: number; to: number } {
  const name = /\bT\b(?=[^\n]*\bstruct\b)/.exec(source)
  if (name) return { from: name.index, to: name.index + 1 }
  const from = source.indexOf('struct')
  return from >= 0 ? { from, to: source.lastIndexOf('}') + 1 } : { from: 0, to: source.length }
}

function rewrite(source: string, order: readonly number[], place = placeIn(source)): string {
  const result = rewriteStruct(source, place, order)
  return result.ok ? result.text : `refused: ${result.why}`
}

describe('what is copied', () => {
  test.each([
    [
      'a declaration with its doc comment',
      'package p\n\n// Not of T.\n\n// T is.\n//\n// More.\ntype T struct {\n\ta bool\n\tb int64\n} // end\n\n// next\ntype U struct{}\n',
      '// T is.\n//\n// More.\ntype T struct {\n\tb int64\n\ta bool\n} // end',
    ],
    [
      'a declaration of a group by itself',
      '// Group.\ntype ( // of types\n\tS struct{} // s\n\t// T is.\n\tT struct {\n\t\ta bool\n\t\tb struct {\n\t\t\tx int\n\t\t}\n\t} // end\n\n\tU int\n)\n',
      '// T is.\ntype T struct {\n\tb struct {\n\t\tx int\n\t}\n\ta bool\n} // end',
    ],
    [
      'the doc comment of a group of one',
      '// T is.\ntype (\n\tT struct {\n\t\ta bool\n\t\tb int64\n\t}\n)\n',
      '// T is.\ntype T struct {\n\tb int64\n\ta bool\n}',
    ],
    ['an anonymous struct', 'var x []struct{ a bool; b int64 }\n', 'struct{\n\tb int64\n\ta bool\n}'],
    [
      'a paste of a struct type',
      '// before\nstruct {\n\ta bool\n\tb int64\n}\n',
      'struct {\n\tb int64\n\ta bool\n}',
    ],
    ['a paste of lines', '\n\ta bool // a\n\n\t// B.\n\tb int64\n', '// B.\nb int64\na bool // a'],
    [
      'a declaration in a function',
      'func f() {\n\tif true {\n\t\t// T is.\n\t\ttype T struct {\n\t\t\ta bool // a\n\t\t\tb int64\n\t\t}\n\t}\n}\n',
      '// T is.\ntype T struct {\n\tb int64\n\ta bool // a\n}',
    ],
    [
      'a generic declaration',
      'type T[K comparable, V any] struct {\n\ta bool\n\tb map[K]V\n}\n',
      'type T[K comparable, V any] struct {\n\tb map[K]V\n\ta bool\n}',
    ],
    [
      'an alias in parentheses',
      'type T = (struct { a bool; b int64 })',
      'type T = (struct {\n\tb int64\n\ta bool\n})',
    ],
    [
      'what a fence and quote marks are around',
      '> ```go\n> type T struct {\n> \ta bool // a\n> \tb int64\n> }\n> ```\n',
      'type T struct {\n\tb int64\n\ta bool // a\n}',
    ],
    [
      'lines that end in CRLF',
      'type T struct {\r\n\ta bool // a\r\n\tb int64\r\n}\r\n',
      'type T struct {\r\n\tb int64\r\n\ta bool // a\r\n}',
    ],
  ])('%s', (_, source, expected) => {
    expect(rewrite(source, [1, 0])).toBe(expected)
  })

  test('the declaration of an instance', () => {
    const source = 'type G[E any] struct { a bool; e E }\n\nvar x G[int]\n'
    const from = source.indexOf('G[int]')
    expect(rewrite(source, [1, 0], { from, to: from + 6 })).toBe('type G[E any] struct {\n\te E\n\ta bool\n}')
  })
})

describe('comments', () => {
  test.each([
    ['at the end of a line', 'a bool // a\nb int64 /* b */', 'b int64 /* b */\na bool // a'],
    [
      'above a line',
      '// A.\n//\n// More.\na bool\n/* B. */\nb int64',
      '/* B. */\nb int64\n// A.\n//\n// More.\na bool',
    ],
    [
      'at the top, apart',
      '// All of it.\n\n// A.\na bool\nb int64',
      '// All of it.\n\nb int64\n// A.\na bool',
    ],
    ['that floats', 'a bool\n\n// The rest.\n\n// B.\nb int64', '// The rest.\n\n// B.\nb int64\na bool'],
    ['at the bottom', 'a bool\nb int64\n\n// unexported fields', 'b int64\na bool\n\n// unexported fields'],
    ['on one line', 'a bool; /* b */ b int64 // b too', '/* b */ b int64 // b too\na bool'],
    ['before a semicolon', 'a bool /* a */; b int64', 'b int64\na bool /* a */'],
    ['that goes on below', 'a bool // a\n       // and more\nb int64', 'b int64\na bool // a\n// and more'],
    ['over several lines', 'a bool /* a\n  and more */\nb int64', 'b int64\na bool /* a\n  and more */'],
    [
      'inside of a field',
      'a /* x */ bool\nb struct {\n\tc int // c\n}',
      'b struct {\n\tc int // c\n}\na /* x */ bool',
    ],
  ])('%s', (_, source, expected) => {
    expect(rewrite(source, [1, 0], { from: 0, to: source.length })).toBe(expected)
  })

  test('beside the braces', () => {
    expect(rewrite('type T struct { // open\n\ta bool\n\tb int64\n\t/* last */ } // close', [1, 0])).toBe(
      'type T struct { // open\n\tb int64\n\ta bool\n\t/* last */\n} // close',
    )
    expect(rewrite('type T /* { */ struct /* { */ { /* a */ a bool; b int64 /* b */ }', [1, 0])).toBe(
      'type T /* { */ struct /* { */ {\n\tb int64 /* b */\n\t/* a */ a bool\n}',
    )
  })

  test('an empty struct', () => {
    expect(rewrite('type T struct{}', [])).toBe('type T struct{}')
    expect(rewrite('type T struct { // nothing\n}', [])).toBe('type T struct { // nothing\n}')
    expect(rewrite('type T struct {\n\t// nothing\n}', [])).toBe('type T struct {\n\t// nothing\n}')
  })
})

describe('what cannot be moved is refused', () => {
  test.each([
    ['type T struct { a bool /* and\n*/ b int64 }', 'A comment in it reaches from one line to the next.'],
    ['type T struct { /* all\n*/ a bool; b int64 }', 'A comment in it reaches from one line to the next.'],
    ['type T struct { a bool; b int64 /* all\n*/ }', 'A comment in it reaches from one line to the next.'],
    ['type T struct {\n//line x.go:1\n\ta bool\n\tb int64\n}', 'There is a line directive in it.'],
    ['type T struct {\n\ta bool\n\tb [int64\n}', 'It does not parse.'],
    ['a bool;; b int64', 'It does not parse.'],
    [';', 'It does not parse.'],
    ['type T struct { a, b bool }', 'It has other lines by now.'],
  ])('%s', (source, why) => {
    expect(rewrite(source, [1, 0])).toBe(`refused: ${why}`)
  })

  test('what is not there', () => {
    expect(rewrite('type T int', [1, 0], { from: 5, to: 6 })).toBe('refused: Its fields are those of int.')
    expect(rewrite('type T int', [1, 0], { from: 4, to: 6 })).toBe(
      'refused: It is not in this text any more.',
    )
  })

  test('a type with the fields of another', () => {
    const source = 'type T pkg.U[int]\n'
    expect(rewrite(source, [1, 0], { from: 5, to: 6 })).toBe('refused: Its fields are those of pkg.U[int].')
  })
})

/** A line of a struct and what is about it; every comment says which line it belongs to. */
interface Line {
  readonly names: readonly string[]
  readonly type: string
  readonly tag: string
  readonly doc: readonly string[]
  readonly blank: boolean
  readonly end: string
}

const words = fc.constantFrom('a', 'of it', '{', '}', '; x int', '`', '"', '// more', "it's")
const comment = fc
  .tuple(fc.boolean(), words)
  .map(([block, word]) => (block ? `/* # ${word} */` : `// # ${word}`))

const line: fc.Arbitrary<Line> = fc.record({
  names: fc.constantFrom(['x'], ['x', 'y'], []),
  type: fc.constantFrom(
    'int',
    'map[string]struct{ in /* in */ int }',
    'struct {\n\t\tin int // in\n\n\t\t// on\n\t\ton bool `on`\n\t}',
    'func(a int,\n\t\tb bool)',
    '[len(`\n  raw`)]byte',
  ),
  tag: fc.constantFrom('', ' "tag"', ' `json:"x"`', ' `raw\n  tag`'),
  doc: fc.array(comment, { maxLength: 2 }),
  blank: fc.boolean(),
  end: fc.oneof(fc.constant(''), comment),
})

function write(lines: readonly Line[], crlf: boolean): string {
  const body = lines.map(({ names, type, tag, doc, blank, end }, i) => {
    const field = names.length > 0 ? `${names.map((name) => name + i).join(', ')} ${type}` : `*p${i}.E${i}`
    const above = doc.map((text) => `\t${text.replace('#', `doc ${i}`)}\n`).join('')
    return `${blank ? '\n' : ''}${above}\t${field}${tag} ${end.replace('#', `end ${i}`)}\n`
  })
  const text = `type T struct {\n${body.join('')}}\n`
  return crlf ? text.replaceAll('\n', '\r\n') : text
}

/** The fields in their order, and all comments, without what they are indented by. */
function read(source: string): { fields: string[]; comments: string[]; places: string[][] } {
  const found = findStruct(source, placeIn(source))
  if (typeof found === 'string') throw new Error(found)
  const { text, struct, comments } = found
  const cut = ({ from, to }: { from: number; to: number }) => text.slice(from, to).replace(/\s+/g, ' ')
  const lineOf = (at: number) => text.slice(0, at).split('\n').length
  const beside = (field: Field) =>
    comments.filter(({ from }) => from > field.to && lineOf(from) === lineOf(field.to)).map(cut)
  return { fields: struct.fields.map(cut), comments: comments.map(cut), places: struct.fields.map(beside) }
}

test('whatever the order, every field, tag and comment is there once, and beside its field', () => {
  const structs = fc
    .array(line, { minLength: 1, maxLength: 6 })
    .chain((lines) =>
      fc.tuple(
        fc.constant(lines),
        fc.shuffledSubarray([...lines.keys()], { minLength: lines.length }),
        fc.boolean(),
      ),
    )
  fc.assert(
    fc.property(structs, ([lines, order, crlf]) => {
      const source = write(lines, crlf)
      const text = rewrite(source, order)
      const [before, after] = [read(source), read(text)]
      expect(after.fields).toEqual(order.map((i) => before.fields[i]))
      expect(after.comments.toSorted()).toEqual(before.comments.toSorted())
      expect(after.places).toEqual(order.map((i) => before.places[i]))
      // a doc comment is above its field still: comments of one line stand together
      const docs = after.comments.flatMap((text) => /(?:doc|end) (\d+)/.exec(text)?.[1] ?? [])
      expect(docs.filter((i, at) => i !== docs[at - 1])).toHaveLength(new Set(docs).size)
      expect(rewrite(text, [...order.keys()])).toBe(text)
    }),
    { numRuns: 500 },
  )
})

test('never throws, and what is given is there, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.array(fc.nat(3), { maxLength: 4 }), (text, order) => {
      for (const [source, from] of [
        [`type T struct {${text}}`, 5],
        [text, 0],
      ] as const) {
        const result = rewriteStruct(source, { from, to: source.length }, order)
        if (result.ok) expect(read(result.text).fields).toHaveLength(order.length)
      }
    }),
    { examples: [[';', []]] },
  )
})

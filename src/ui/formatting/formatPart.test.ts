import { format } from '@wasm-fmt/gofmt'
import { expect, test } from 'vitest'
import { formatPart } from './formatPart.ts'

test.each([
  ['package p\nvar  a int', 'package p\n\nvar a int\n'],
  ['type T struct {\n  a bool\n  longer int\n}', 'type T struct {\n\ta      bool\n\tlonger int\n}'],
  ['\n\nconst a  = 1\n\n\n\nvar b=2\n\n', '\n\nconst a = 1\n\nvar b = 2\n\n'],
  ['// Says.\nstruct {\n  a bool\n}\n', '// Says.\nstruct {\n\ta bool\n}\n'],
  ['a bool\nlonger int', 'a      bool\nlonger int'],
  ['\n\ta bool\n\n\n\n\tlonger int\n\n', '\n\ta bool\n\n\tlonger int\n\n'],
  ['  a bool // one\n  bc int // two\n', '\ta  bool // one\n\tbc int  // two\n'],
  ['a int `x:"\n\ty"`\n  bc bool', 'a int `x:"\n\ty"`\nbc bool'],
  ['// only words', '// only words'],
  ['', ''],
])('%j', (text, expected) => {
  expect(formatPart(text, format)).toEqual({ ok: true, text: expected })
})

test.each([
  ['package p\n\ntype T struct {\n\ta int\n}}\n', { line: 5, column: 2 }],
  ['\n// Says.\nstruct { a int int }', { line: 3, column: 16 }],
  ['struct {\n\ta int int\n}', { line: 2, column: 8 }],
  ['\n\na int int\n', { line: 3, column: 7 }],
])('%j does not parse', (text, place) => {
  expect(formatPart(text, format)).toMatchObject({ ok: false, fault: place })
})

// go/format gives back another text for these, without an error.
test.each([
  ['type A struct { a int }\n\n//go:build linux\n\ntype B int\n', 3],
  ['a int\n//go:build linux\nb int // x', 2],
  ['struct {\n\t// +build linux\n\ta int\n}', 2],
])('%j has a build constraint and no package clause', (text, line) => {
  const message = 'a build constraint needs its package clause'
  expect(formatPart(text, format)).toEqual({ ok: false, fault: { line, column: 1, message } })
})

test('a fault without a place has line 0', () => {
  const fail = () => {
    throw new Error('no memory')
  }
  expect(formatPart('var a int', fail)).toEqual({
    ok: false,
    fault: { line: 0, column: 0, message: 'no memory' },
  })
})

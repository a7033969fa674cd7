import { format } from '@wasm-fmt/gofmt'
import { expect, test } from 'vitest'
import { formatSource } from './formatSource.ts'

function formatted(source: string): string {
  const result = formatSource(source, format)
  if (!result.ok) return result.why
  return result.changes
    .toReversed()
    .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), source)
}

test.each([
  ['package p\ntype T struct{a  int}', 'package p\n\ntype T struct{ a int }\n'],
  ['\uFEFFpackage p\nvar a  int\n', 'package p\n\nvar a int\n'],
  ['a bool\nlonger int\n', 'a      bool\nlonger int\n'],
  ['struct {\n  a bool\n}', 'struct {\n\ta bool\n}'],
  [
    '-- go.mod --\nmodule   m\n-- a/a.go --\npackage a\nvar x  int\n-- b.go --\npackage b\n\n\nvar y=1\n',
    '-- go.mod --\nmodule   m\n-- a/a.go --\npackage a\n\nvar x int\n-- b.go --\npackage b\n\nvar y = 1\n',
  ],
  [
    'Some   words:\n\n```go\ntype T struct {\n  a bool\n}\n```\n\nand  so on\n\n```go\ntype U  int\n```\n',
    'Some   words:\n\n```go\ntype T struct {\n\ta bool\n}\n```\n\nand  so on\n\n```go\ntype U int\n```\n',
  ],
  ['```\n-- a.go --\npackage a\nvar x  int\n```\n', '```\n-- a.go --\npackage a\n\nvar x int\n```\n'],
  ['', ''],
])('%j', (source, expected) => {
  expect(formatted(source)).toBe(expected)
})

test.each([
  ['package p\n\nvar x = \n', "3:10: expected operand, found 'EOF'"],
  [
    '-- a.go --\npackage a\n-- b/b.go --\npackage b\n\ntype T struct {\n',
    "b/b.go:3:17: expected '}', found 'EOF'",
  ],
  ['words\n\n```go\ntype T struct {\n\ta int int\n}\n```\n', "5:8: expected ';', found int"],
  ['1 package p\n2 var  x int\n', 'lines have something before the Go: numbers, or signs'],
])('%j is not formatted', (source, why) => {
  expect(formatSource(source, format)).toEqual({ ok: false, why })
})

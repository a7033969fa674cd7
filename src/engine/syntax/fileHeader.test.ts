import { expect, test } from 'vitest'
import { readFileHeader } from './fileHeader.ts'

test.each([
  ['package p', 'p', []],
  ['// doc\npackage p // here\n\nimport "C"\n', 'p', ['C']],
  ['package p; import ("a"; x "b/c"\n. `d`\n); import _ "e"\n\nvar x = "no"\n', 'p', ['a', 'b/c', 'd', 'e']],
  ['package p\nimport (\n)\nimport "a"', 'p', ['a']],
  ['package p\nvar x = "no"\nimport "late"', 'p', []],
  ['package p\nimport (\n"a"', 'p', ['a']],
  ['package', '', []],
  ['type T struct{}', '', []],
  ['', '', []],
])('the header of %j', (text, name, imports) => {
  expect(readFileHeader(text)).toEqual({ name, imports })
})

import { expect, test } from 'vitest'
import { typeSpan } from './typeSpan.ts'

test.each([
  ['\tclosed  bool', 'bool'],
  ['\ta, b, c [4]byte // comment', '[4]byte'],
  ['\ta map[string]string `json:"a"`', 'map[string]string'],
  ['\ta map[string]struct{} "tag"', 'map[string]struct{}'],
  ['\ta func(x int, y string) (int, error) /* why */', 'func(x int, y string) (int, error)'],
  ['type P struct { a int; b bool }', 'int'],
  ['type P struct { a int }', 'int'],
  ['\ta Pair[string, []byte]', 'Pair[string, []byte]'],
  ['\ta struct {', null],
  ['\ta interface {', null],
  ['\ta', null],
  ['\ta // none', null],
])('%s', (line, type) => {
  const start = line.search(/\ba\b|closed/)
  const span = typeSpan(line, start + (line.startsWith('\tclosed') ? 6 : 1))
  expect(span && line.slice(span.from, span.to)).toBe(type)
})

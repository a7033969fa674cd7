import { expect, test } from 'vitest'
import { isStillWritten } from './stillWritten.ts'

const group = 'package p\n\ntype (\n\tA struct {\n\t\tn int\n\t\tok bool\n\t}\n)\n\nvar x = 1\n'
const one = 'type Old struct { q bool; z int64 }'

function isIn(before: string, after: string): boolean {
  const from = before.search(/\w+ struct/)
  return isStillWritten(before, { from, to: before.indexOf('}') + 1 }, after)
}

test.each([
  ['as it was', one, one],
  ['with a field being typed', one, 'type Old struct { q bool; m map[; z int64 }'],
  ['without its end', one, 'type Old struct { q bool; z int'],
  ['without its name', one, 'type  struct { q bool; z int64 }'],
  ['with changes before and after it', group, group.replace('package', 'packag').replace('= 1', '= (')],
  [
    'with changes around and in it',
    group,
    group.replace('p\n', '').replace('n int', 'n [').replace('1', '('),
  ],
])('a struct is still there %s', (_, before, after) => {
  expect(isIn(before, after)).toBe(true)
})

test.each([
  ['another', one, 'type S struct {a int; b bool}\ntype T struct { x int; y ma'],
  ['one of its name', one, 'type Old struct { name string; id [16]byte; m map[ }'],
  ['none', group, '<p>\n\tn integer\n</p>\n'],
  ['nothing', group, ''],
])('it is not where there is %s', (_, before, after) => {
  expect(isIn(before, after)).toBe(false)
})

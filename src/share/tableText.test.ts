import { expect, test } from 'vitest'
import { csvOf, markdownOf } from './tableText.ts'

const rows = [
  ['Struct', 'Where', 'Saved'],
  ['Pair[int]', '', -8],
  ['T[struct{a int "x|y"}]', 'a_b*.go', 16],
  ['T[struct{a int "`x`"}]', '=HYPERLINK("http://x")', ''],
  ['two\nlines', '-1+2', 1_000_000],
  ['@x', 'a, "b"', 0],
]

test('as Markdown', () => {
  expect(markdownOf(rows)).toBe(
    [
      '| Struct                       | Where                  | Saved   |',
      '| ---------------------------- | ---------------------- | ------- |',
      '| `Pair[int]`                  |                        | -8      |',
      '| `T[struct{a int "x\\|y"}]`    | a\\_b\\*.go              | 16      |',
      '| `` T[struct{a int "`x`"}] `` | =HYPERLINK("http://x") |         |',
      '| `two lines`                  | -1+2                   | 1000000 |',
      '| `@x`                         | a, "b"                 | 0       |',
      '',
    ].join('\n'),
  )
})

test('as CSV', () => {
  expect(csvOf(rows)).toBe(
    [
      'Struct,Where,Saved',
      'Pair[int],,-8',
      '"T[struct{a int ""x|y""}]",a_b*.go,16',
      '"T[struct{a int ""`x`""}]","\'=HYPERLINK(""http://x"")",',
      '"two\nlines",\'-1+2,1000000',
      '\'@x,"a, ""b""",0',
      '',
    ].join('\r\n'),
  )
})

import { format } from '@wasm-fmt/gofmt'
import { expect, test } from 'vitest'
import { formatDeclaration } from './formatDeclaration.ts'

test.each([
  [
    'type T struct {\n\ta bool // first\n\tlonger  int\n}',
    'type T struct {\n\ta      bool // first\n\tlonger int\n}\n',
  ],
  ['// T is one.\ntype T struct {\n}', '// T is one.\ntype T struct {\n}\n'],
  ['struct {\n\ta bool\n\tlonger int\n}', 'struct {\n\ta      bool\n\tlonger int\n}\n'],
  ['a bool\nnext *T\n\n// doc\nlonger int', 'a    bool\nnext *T\n\n// doc\nlonger int\n'],
  ['type T struct {\r\n\ta bool\r\n\tbc int\r\n}', 'type T struct {\r\n\ta  bool\r\n\tbc int\r\n}\r\n'],
  ['type T struct { a bool', 'type T struct { a bool'],
  ['a int `x`\nbc int `y`', 'a  int `x`\nbc int `y`\n'],
  ['package p\nvar  a int', 'package p\n\nvar a int\n'],
  ['a  int `x:"\n\ty"`', 'a int `x:"\n\ty"`\n'],
])('%j', (text, expected) => {
  expect(formatDeclaration(text, format)).toBe(expected)
})

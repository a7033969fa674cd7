import { expect, test } from 'vitest'
import { importChange } from './importChange.ts'

test.each([
  ['package p\n', 'package p\n\nimport "sync"\n'],
  ['// Doc.\npackage p // says\n\nvar a int\n', '// Doc.\npackage p // says\n\nimport "sync"\n\nvar a int\n'],
  ['package p\n\nimport "net"\n', 'package p\n\nimport "net"\nimport "sync"\n'],
  [
    'package p\n\nimport (\n\t"net"\n\t"time"\n\n\t"a.b/c"\n)\n',
    'package p\n\nimport (\n\t"net"\n\t"sync"\n\t"time"\n\n\t"a.b/c"\n)\n',
  ],
  [
    'package p\n\nimport (\n\t"net"\n\n\t"a.b/c"\n)\n',
    'package p\n\nimport (\n\t"net"\n\t"sync"\n\n\t"a.b/c"\n)\n',
  ],
  ['package p\n\nimport (\n\t"net"\n)\n', 'package p\n\nimport (\n\t"net"\n\t"sync"\n)\n'],
  ['package p\n\nimport (\n)\n', 'package p\n\nimport (\n\t"sync"\n)\n'],
])('%j', (text, expected) => {
  const { from, to, insert } = importChange(text, 'sync')!
  expect(text.slice(0, from) + insert + text.slice(to)).toBe(expected)
})

test('what is no file has no imports', () => {
  expect(importChange('type T struct{}', 'sync')).toBeNull()
})

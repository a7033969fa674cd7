import { expect, test } from 'vitest'
import { importBlocks } from './importBlocks.ts'

test('what is between the parentheses, and how many packages', () => {
  const text =
    'package p\n\nimport (\n\t"net"\n\t// "time"\n\n\t_ "embed" // says\n\tx "a/b"\n\t. `c`\n)\n\nvar a int\n'
  const [block] = importBlocks(text)
  expect(text.slice(block.from, block.to)).toBe(
    '\n\t"net"\n\t// "time"\n\n\t_ "embed" // says\n\tx "a/b"\n\t. `c`\n',
  )
  expect(block.packages).toBe(4)
})

test('every file of an archive has its own', () => {
  const file = 'package p\n\nimport (\n\t"net"\n)\n'
  expect(importBlocks(`-- a.go --\n${file}-- b.go --\n${file}`)).toHaveLength(2)
})

test.each(['import "net"', 'import ("net"; "time")', 'import (\n\t"net"\n', '\timport (\n\t)\n'])(
  '%j has none',
  (text) => expect(importBlocks(text)).toEqual([]),
)

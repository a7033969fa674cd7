import { describe, expect, test } from 'vitest'
import { childrenOf } from './children.ts'
import type { Node } from './children.ts'
import { parse } from './parser.ts'

/** Opens, what is innermost, closes. */
const nestings: Readonly<Record<string, readonly [open: string, inner: string, close: string]>> = {
  structs: ['struct { a ', 'int', ' }'],
  pointers: ['*', 'int', ''],
  slices: ['[]', 'int', ''],
  arrays: ['[2]', 'int', ''],
  'array lengths': ['[len("" + ', '""', ')]int'],
  'map values': ['map[string]', 'int', ''],
  'map keys': ['map[', 'int', ']int'],
  channels: ['chan ', 'int', ''],
  'parenthesized types': ['(', 'int', ')'],
  parameters: ['func(', 'int', ')'],
  results: ['func() ', 'int', ''],
  'results in parentheses': ['func() (', 'int', ')'],
  'type arguments': ['G[', 'int', ']'],
  interfaces: ['interface { ', 'int', ' }'],
  parentheses: ['= (', '1', ')'],
  'unary operators': ['= - ', '1', ''],
  receives: ['= <-', 'c', ''],
  'operators to the left': ['= 1 + ', '1', ''],
  'operators to the right': ['= 1 + (', '1', ')'],
  literals: ['= T{', '1', '}'],
  'literals without types': ['= T{{', '1', '}}'],
  calls: ['= f(', '1', ')'],
  'calls of calls': ['= f', '', '(1)'],
  selectors: ['= a', '', '.b'],
  indices: ['= a[', '1', ']'],
  slicings: ['= a[1:', '1', ':3]'],
  'function literals': ['= func() { var x = ', '1', ' }'],
  blocks: ['{', 'x()', '}'],
  'blocks that declare': ['{ type T int; ', '', '}'],
  conditions: ['if x {', '', '}'],
  'else branches': ['if x {} else ', '{}', ''],
  switches: ['switch { case x: ', '', '}'],
  labels: ['L: ', 'x()', ''],
}

const statements = new Set([
  'blocks',
  'blocks that declare',
  'conditions',
  'else branches',
  'switches',
  'labels',
])

function nested(name: string, levels: number): string {
  const [open, inner, close] = nestings[name]
  const first = open.startsWith('= ') ? open.slice(0, 2) : ''
  const text = `${first}${open.slice(first.length).repeat(close.startsWith('.') || close === '(1)' ? 1 : levels)}${inner}${close.repeat(levels)}` // prettier-ignore
  return statements.has(name) ? `func f() {\n${text}\n}\n` : `var v ${text}\n`
}

function depthOf(root: Node): number {
  let deepest = 0
  const open: [node: Node, depth: number][] = [[root, 0]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, depth] = next
    deepest = Math.max(deepest, depth)
    for (const child of childrenOf(node)) open.push([child, depth + 1])
  }
  return deepest
}

describe.each(Object.keys(nestings))('%s', (name) => {
  test.each(['read', 'skip'] as const)('bodies %s', (bodies) => {
    // Two brackets a level in some.
    const levels = 4_900
    const text = `${nested(name, levels)}type T struct{}\n`
    const { file, diagnostics } = parse(text, { bodies, form: 'declarations' })
    expect(diagnostics).toEqual([])
    expect(file.decls).toHaveLength(2)
    if (bodies === 'read') expect(depthOf(file)).toBeGreaterThanOrEqual(levels)

    const deeper = parse(`${nested(name, 20_000)}type T struct{}\n`, { bodies, form: 'declarations' })
    expect(deeper.diagnostics.every(({ code }) => code === 'too-deep')).toBe(true)
    expect(deeper.file.decls).toHaveLength(2)
    if (bodies === 'read') {
      expect(deeper.diagnostics).toHaveLength(1)
      expect(depthOf(deeper.file)).toBeLessThan(60_000)
    }
  })
})

test('what is deep keeps its order, its comments and its errors', () => {
  const deep = (inner: string) => `${'f(func() { '.repeat(100)}${inner}${' })'.repeat(100)}`
  const text = `func f() { var a int; ${deep('/* x */ type T int; y := 08')}; var b int }`
  const read = parse(text, { bodies: 'read', form: 'declarations' })
  const skipped = parse(text, { bodies: 'skip', form: 'declarations' })
  for (const { file } of [read, skipped]) {
    const func = file.decls[0]
    const found = func?.kind === 'FuncDecl' ? func.body?.found : undefined
    expect(found?.map(({ kind }) => kind)).toEqual(['GenDecl', 'Block', 'GenDecl'])
  }
  expect(read.file.comments.length).toBe(1)
  expect(read.diagnostics.map(({ message }) => message)).toEqual(["invalid digit '8' in octal literal"])
})

import { describe, expect, test } from 'vitest'
import { analyzeWithStd } from '../../cli/analyzeWithStd.ts'
import { loadStdIndex } from '../../cli/stdData.ts'
import { targetOf, type Goarch } from '../../engine/target.ts'
import { readCases } from '../../oracle/cases/readCases.ts'
import { noAssumptions } from '../../engine/options.ts'
import { keysOf, selectedStruct } from '../../state/structs.ts'
import { examples, isExample } from './examples.ts'

const index = loadStdIndex('1.26')
const cases = readCases(new URL('../../engine/layout/testdata/', import.meta.url))

function structs(name: string, goarch: Goarch = 'amd64') {
  const { source } = examples.find((example) => example.name === name)!
  const target = targetOf(goarch)!
  const file = { path: 'a.go', text: source, package: '' }
  return analyzeWithStd([file], { target, go: '1.26', index, assume: noAssumptions }).structs
}

function named(name: string, struct: string, goarch?: Goarch) {
  const all = structs(name, goarch)
  return all[keysOf(all).indexOf(struct)]
}

describe.each(examples)('$name', ({ name, struct, figure, source }) => {
  const { layout, suggested, kept } = named(name, struct)

  test('has the figure that is said of it', () => {
    const better = kept === null && suggested && suggested.size < layout.size! ? ` to ${suggested.size}` : ''
    expect(`${layout.size}${better} B`).toBe(figure)
  })

  test('is about the struct that is looked at first', () => {
    expect(selectedStruct(structs(name), struct)?.layout).toEqual(layout)
  })

  test('was laid out by the compiler: npm run oracle', () => {
    const oracle = cases.find((each) => each.file === 'examples.txt' && each.name === name)!
    expect(oracle.rows).toContainEqual(expect.stringMatching(/^amd64 /))
    for (const [declaration] of oracle.source.matchAll(/^type .*\n(\t.*\n)*/gm)) {
      expect(source).toContain(declaration)
    }
  })
})

test('what the lessons say is true', () => {
  const node = named('Node', 'Node')
  expect([node.layout.ptrdata, node.optimal?.ptrdata, node.suggested?.moved]).toEqual([56, 16, 0])

  const tile = named('Tile', 'Tile')
  expect([tile.layout.size, tile.slot?.bytes, tile.suggested?.size]).toEqual([264, 288, 256])

  expect(named('Counters', 'Counters').kept).not.toBeNull()
  expect(named('User', 'Flat').layout.size).toBe(40)
  expect(named('User', 'User').optimal?.size).toBe(48)
  expect(named('Entry', 'Ports').layout.size).toBe(6)
  expect(named('Guard', 'Free').layout.size).toBe(8)

  const stat = named('Stat', 'Stat', '386').layout.fields
  expect(stat.map(({ name, offset, align }) => `${name}@${offset} ${align}`)).toContain('hits@16 8')
  expect(stat.map(({ name, offset, align }) => `${name}@${offset} ${align}`)).toContain('total@4 4')
})

test('an example that was changed is the visitor\u2019s own', () => {
  expect([isExample(examples[1].source), isExample(`${examples[1].source}\n`), isExample('')]).toEqual([
    true,
    false,
    false,
  ])
})

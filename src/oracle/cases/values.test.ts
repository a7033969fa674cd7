/** What unsafe.Sizeof, Alignof and Offsetof come to is the compiler's, where it is said at all. */

import { describe, expect, test } from 'vitest'
import { analyzeWithStd } from '../../cli/analyzeWithStd.ts'
import { loadStdIndex } from '../../cli/stdData.ts'
import { positionOf } from '../../engine/diagnostic.ts'
import { noAssumptions } from '../../engine/options.ts'
import { targetOf } from '../../engine/target.ts'
import { readCases } from './readCases.ts'

const index = loadStdIndex('1.26')
const cases = readCases(new URL('../../engine/inlay/testdata/unsafe/', import.meta.url))

test('the compiler was asked', () => expect(cases.flatMap(({ rows }) => rows)).not.toEqual([]))

describe.each(cases)('$file: $name', ({ source, rows }) => {
  test.each(['amd64', 'arm64', '386'])('%s', (goarch) => {
    const file = { path: 'case.go', text: source, package: '' }
    const options = { target: targetOf(goarch)!, go: '1.26', index, assume: noAssumptions } as const
    const { unsafeValues, diagnostics } = analyzeWithStd([file], options)
    const lines = source.split('\n')
    const expected = rows.filter((row) => {
      const [arch, line] = row.split(/[ :]/)
      return arch === goarch && !lines[Number(line) - 1].endsWith('// none')
    })
    const found = unsafeValues.map(({ at, value }) => {
      const { line, column } = positionOf(source, at)
      return `${goarch} ${line}:${column} ${value}`
    })
    expect(found.toSorted()).toEqual(expected.toSorted())
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

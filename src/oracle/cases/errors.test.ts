/** The errors of the cases are the compiler's, in its words and at its places. */

import { describe, expect, test } from 'vitest'
import { analyzeWithStd } from '../../cli/analyzeWithStd.ts'
import { loadStdIndex } from '../../cli/stdData.ts'
import { positionOf } from '../../engine/diagnostic.ts'
import { targetOf } from '../../engine/target.ts'
import { readCases } from './readCases.ts'
import { noAssumptions } from '../../engine/options.ts'

const index = loadStdIndex('1.26')
const cases = readCases(new URL('../../engine/types/testdata/errors/', import.meta.url))

describe.each(cases)('$file: $name', ({ source, rows }) => {
  test('as the compiler says', () => {
    const file = { path: 'p.go', text: source, package: 'p' }
    const { diagnostics } = analyzeWithStd([file], {
      target: targetOf('amd64')!,
      go: '1.26',
      index,
      assume: noAssumptions,
    })
    const said = diagnostics
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ message, from, related = [] }) => [
        ...`${place(source, from)}: ${message}`.split('\n'),
        ...related.map((other) => `\t${place(source, other.from)}: ${other.message}`),
      ])
    expect(said).toEqual(rows)
  })
})

function place(text: string, offset: number): string {
  const { line, column } = positionOf(text, offset)
  return `${line}:${column}`
}

import { expect, test } from 'vitest'
import { diagnosticRows } from './diagnosticRows.ts'
import { analysisOf } from './testAnalysis.ts'

function rowsOf(fields: string): readonly string[] {
  const text = `package p\n\nimport "example.com/x"\n\ntype T struct {\n\t${fields}\n}\n`
  return diagnosticRows(analysisOf(text).diagnostics).map((row) =>
    row.kind === 'diagnostic' ? row.diagnostic.message : row.names.map(({ name }) => name).join(' '),
  )
}

test('a few names that are not declared have a row each', () => {
  expect(rowsOf('a A; b B; c C')).toEqual([
    'A has no known layout: A is not declared in this source',
    'B has no known layout: B is not declared in this source',
    'C has no known layout: C is not declared in this source',
  ])
})

test('many share the row of the first, beside what else there is to say', () => {
  expect(rowsOf('y x.Y; a A; b B; z x.Z; c [N]int; d D')).toEqual([
    'x.Y has no known layout: example.com/x is neither in this source nor in the standard library',
    'A B N D',
    'x.Z has no known layout: example.com/x is neither in this source nor in the standard library',
  ])
})

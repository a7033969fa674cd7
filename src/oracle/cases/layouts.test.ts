/** The layouts of the cases are the compiler's, on every target it was asked about. */

import { describe, expect, test } from 'vitest'
import { analyzeWithStd } from '../../cli/analyzeWithStd.ts'
import { loadStdIndex } from '../../cli/stdData.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import { targetOf } from '../../engine/target.ts'
import { readCases } from './readCases.ts'
import { noAssumptions } from '../../engine/options.ts'

const index = loadStdIndex('1.26')
const folders = ['layout', 'types'].map((name) => new URL(`../../engine/${name}/testdata/`, import.meta.url))

describe.each(folders.flatMap(readCases))('$file: $name', ({ source, rows }) => {
  test('was written by the compiler', () => expect(rows).not.toEqual([]))

  test.each([...new Set(rows.map((row) => row.split(' ')[0]))])('%s', (goarch) => {
    const target = targetOf(goarch)!
    const file = { path: 'case.go', text: source, package: '' }
    const { structs, diagnostics } = analyzeWithStd([file], {
      target,
      go: '1.26',
      index,
      assume: noAssumptions,
    })
    const expected = rows.filter((row) => row.startsWith(`${goarch} `))
    const names = new Set(expected.map((line) => line.split(' ')[1]))
    const layouts = structs.map(({ layout }) => layout).filter((layout) => names.has(scopedName(layout)))
    expect(layouts.map((layout) => row(goarch, layout)).toSorted()).toEqual(expected.toSorted())
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

function row(goarch: string, layout: StructLayout): string {
  const { size, align, ptrdata, fields } = layout
  const places = fields.map((field) => ` ${field.name}@${field.offset}+${field.size}`)
  return `${goarch} ${scopedName(layout)} size=${size} align=${align} ptrdata=${ptrdata}${places.join('')}`
}

function scopedName({ scope, name }: StructLayout): string {
  return scope === null ? name : `${scope}.${name}`
}

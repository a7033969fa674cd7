/** The pointer words of a type are those of the bitmap that Go's runtime has of it. */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyzeWithStd } from '../../cli/analyzeWithStd.ts'
import { loadStdIndex } from '../../cli/stdData.ts'
import { isPointerWord } from '../../engine/layout/pointerWords.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import { targetOf } from '../../engine/target.ts'
import { noAssumptions } from '../../engine/options.ts'

const index = loadStdIndex('1.26')
const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

test.each(['amd64', '386'])('%s', (goarch) => {
  const target = targetOf(goarch)!
  const files = [{ path: 'types.go', text: read('types.go'), package: 'bitmaps' }]
  const { structs } = analyzeWithStd(files, { target, go: '1.26', index, assume: noAssumptions })
  const expected = read(`${goarch}.txt`).trimEnd().split('\n').slice(1)
  const names = new Set(expected.map((row) => row.split(' ')[0]))
  const layouts = structs.map(({ layout }) => layout).filter(({ name }) => names.has(name))
  const rows = layouts.map((layout) => `${layout.name} ${layout.size} ${bitmap(layout, target.ptrSize)}`)
  expect(rows.toSorted()).toEqual(expected.toSorted())
})

function bitmap({ ptrdata, fields }: StructLayout, ptrSize: 4 | 8): string {
  const isSet = (at: number) =>
    fields.some(({ shape, offset }) => shape && offset !== null && isPointerWord(shape, at - offset, ptrSize))
  return Array.from({ length: (ptrdata ?? 0) / ptrSize }, (_, i) => (isSet(i * ptrSize) ? '1' : '0')).join('')
}

/** The known types that the page offers are laid out in a struct as Go says, on targets of both pointer sizes. */

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyzeWithStd } from '../../cli/analyzeWithStd.ts'
import { loadStdIndex } from '../../cli/stdData.ts'
import { isPointerWord } from '../../engine/layout/pointerWords.ts'
import { noAssumptions } from '../../engine/options.ts'
import type { Assumed } from '../../engine/index.ts'
import { targetOf } from '../../engine/target.ts'
import { knownType, readKnownTypes } from '../../state/knownTypes.ts'

const index = loadStdIndex('1.26')
const json = readFileSync(new URL('../../../public/known/types.json', import.meta.url), 'utf8')
const list = readKnownTypes(json)

function layoutOf(assumed: Assumed, goarch: string) {
  const file = { path: 'paste.go', text: 'type T struct { v x.X }', package: '' }
  const assume = { ...noAssumptions, types: { 'x.X': assumed } }
  const options = { target: targetOf(goarch)!, go: '1.26', index, assume } as const
  return analyzeWithStd([file], options).structs[0].layout
}

test('there are as many as were asked for', () => {
  const lines = readFileSync(new URL('types.txt', import.meta.url), 'utf8').split('\n')
  const asked = lines
    .filter((line) => line.startsWith('\t'))
    .flatMap((line) => line.trim().split(' ').slice(1))
  expect(list.map(({ name }) => name).toSorted()).toEqual(asked.toSorted())
  expect(new Set(list.map(({ known }) => known)).size).toBe(list.length)
  expect(list.length).toBeGreaterThan(60)
})

describe.each(['amd64', '386'])('%s', (goarch) => {
  const { ptrSize } = targetOf(goarch)!

  test('known types have the numbers that Go gave', () => {
    for (const type of list) {
      const { size, align, ptrWords } = ptrSize === 8 ? type.wide : type.narrow
      const layout = layoutOf(knownType(type), goarch)
      expect({ known: type.known, size: layout.size, align: layout.align }).toEqual({
        known: type.known,
        size,
        align,
      })
      expect(layout.ptrdata).toBe(ptrWords.length === 0 ? 0 : (ptrWords.at(-1)! + 1) * ptrSize)
      const { shape } = layout.fields[0]
      const words = Array.from({ length: size / ptrSize }, (_, i) => i)
      expect(words.filter((word) => isPointerWord(shape!, word * ptrSize, ptrSize))).toEqual(ptrWords)
    }
  })

  test.each([
    ['github.com/shopspring/decimal.Decimal', 'value *big.Int; exp int32'],
    ['github.com/google/uuid.UUID', '[16]byte'],
    ['github.com/google/uuid.NullUUID', 'type UUID [16]byte\ntype X struct { UUID; Valid bool }'],
    ['go.uber.org/zap.AtomicLevel', 'struct { l *atomic.Int32 }'],
    ['golang.org/x/oauth2.Token', 'a, b, c string; t time.Time; n int64; raw any; delta time.Duration'],
  ])('%s as it is declared', (known, declaration) => {
    const { wide, narrow } = list.find((type) => type.known === known)!
    const { size, align } = ptrSize === 8 ? wide : narrow
    expect(layoutOf({ declaration: `${declaration}\n` }, goarch)).toMatchObject({ size, align })
  })
})

import { expect, test } from 'vitest'
import { emptyDocument } from '../state/documentStore.ts'
import type { Document } from './document.ts'
import { usedTypes, withoutUnused } from './unused.ts'

const types = { 'decimal.Decimal': { like: 'string' }, Größe: { like: 'int' } } as const

function documentOf(source: string, typeArgs: Readonly<Record<string, readonly string[]>> = {}): Document {
  return { ...emptyDocument, source, assume: { types, typeArgs, packages: { rand: 'crypto/rand' } } }
}

const used = (...args: Parameters<typeof documentOf>) => Object.keys(usedTypes(documentOf(...args)))

test('what is assumed counts where its type is named', () => {
  expect(used('type T struct { d decimal.Decimal; g *Größe }')).toEqual(['decimal.Decimal', 'Größe'])
  expect(used('type T struct { d []decimal .\tDecimal }')).toEqual(['decimal.Decimal'])
  expect(used('type T struct { n int }')).toEqual([])
})

test('a name within another is none', () => {
  expect(
    used('type T struct { d mydecimal.Decimal; e decimal.Decimals; f decimalxDecimal; g Größen }'),
  ).toEqual([])
})

test('a type argument that was chosen names its type', () => {
  expect(used('type Box[T any] struct { v T }', { Box: ['decimal.Decimal'] })).toEqual(['decimal.Decimal'])
})

test('a document without what is unused has all the rest', () => {
  const document = documentOf('type T struct { g Größe }', { Box: ['string'] })
  const { Größe } = types
  expect(withoutUnused(document)).toEqual({ ...document, assume: { ...document.assume, types: { Größe } } })
})

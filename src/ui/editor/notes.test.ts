import { expect, test } from 'vitest'
import type { FieldLayout } from '../../engine/layout/structLayout.ts'
import { digitsOf, noteOfFields, noteOfStruct } from './notes.ts'

function field(offset: number | null, size: number | null, padding: number | null): FieldLayout {
  const rest = { index: 0, shape: null, align: null, ptrdata: null, line: 0, embedded: false, from: 0, to: 0 }
  return { name: 'f', type: 'T', offset, size, padding, ...rest }
}

function struct(size: number | null, fields: readonly FieldLayout[]) {
  const place = {
    package: '',
    name: 'T',
    scope: null,
    generic: null,
    file: '',
    from: 0,
    to: 0,
    fieldsFile: '',
  }
  return { ...place, size, align: null, ptrdata: null, unknown: null, fields }
}

test('a field has its offset, its size and what follows it', () => {
  expect(noteOfFields([field(16, 1, 7)], 2, 'dec')).toEqual({ figures: '16 ·  1', padding: 7, of: 'field' })
})

test('an offset may be hexadecimal, a size never is', () => {
  expect(noteOfFields([field(104, 16, 0)], 2, 'hex')).toMatchObject({ figures: '0x68 · 16' })
  expect(noteOfFields([field(null, 16, 0)], 2, 'hex')).toMatchObject({ figures: '? · 16' })
})

test('fields of one line are noted together', () => {
  expect(noteOfFields([field(0, 4, 0), field(4, 4, 8)], 2, 'dec')).toMatchObject({
    figures: '0 ·  8',
    padding: 8,
  })
})

test('padding between fields of one line is within their bytes', () => {
  expect(noteOfFields([field(16, 1, 7), field(24, 8, 0)], 2, 'dec')).toMatchObject({
    figures: '16 · 16',
    padding: 0,
  })
  expect(noteOfFields([field(0, 8, 0), field(8, 1, 7)], 2, 'dec')).toMatchObject({
    figures: '0 ·  9',
    padding: 7,
  })
})

test('types of one line have no extent while their offset is not known: the padding between them goes by it', () => {
  const mutex = { ...field(null, 8, null), type: 'sync.Mutex' }
  const time = { ...field(null, 24, null), type: 'time.Time' }
  expect(noteOfFields([mutex, time], 2, 'dec')).toMatchObject({ figures: '? ·  ?' })
  expect(noteOfFields([mutex, mutex], 2, 'dec')).toMatchObject({ figures: '? · 16' })
})

test('what is not known is said so', () => {
  expect(noteOfFields([field(16, null, null)], 2, 'dec')).toMatchObject({ figures: '16 ·  ?', padding: 0 })
  expect(noteOfFields([field(null, 24, null)], 2, 'dec')).toMatchObject({ figures: '? · 24' })
  expect(noteOfStruct(struct(null, [field(0, 1, 7)]))).toMatchObject({ figures: 'size unknown', padding: 0 })
})

test('sizes stand below each other', () => {
  const large = struct(4104, [field(0, 8, 0), field(8, 4096, 0)])
  expect(digitsOf(large)).toBe('4,096'.length)
  expect(noteOfStruct(large)).toMatchObject({ figures: '4,104\u2009B', padding: 0, of: 'struct' })
})

import { expect, test } from 'vitest'
import type { StructAnalysis } from '../engine/index.ts'
import type { FieldLayout } from '../engine/layout/structLayout.ts'
import { toJson } from './json.ts'
import { plain, toTable } from './table.ts'

function field(
  name: string,
  type: string,
  numbers: readonly [number, number, number, number] | null,
  line: number,
) {
  const [offset, size, align, padding] = numbers ?? [null, null, null, null]
  const shape = null // not printed
  const place = { index: line, from: 0, to: 0 }
  return {
    name,
    type,
    shape,
    offset,
    size,
    align,
    ptrdata: 0,
    padding,
    line,
    embedded: name === type,
    ...place,
  }
}

const unnamed = {
  scope: null,
  generic: null,
  file: 'a.go',
  from: 0,
  to: 0,
  unknown: null,
  fieldsFile: 'a.go',
}
const unknown = { size: null, align: null, ptrdata: null }

/** `type T struct { ok bool; n int64; a, b bool }` */
const wasteful: StructAnalysis = {
  layout: {
    ...unnamed,
    package: 'example.com/m',
    name: 'T',
    size: 24,
    align: 8,
    ptrdata: 0,
    fields: [
      field('ok', 'bool', [0, 1, 1, 7], 0),
      field('n', 'int64', [8, 8, 8, 0], 1),
      field('a', 'bool', [16, 1, 1, 0], 2),
      field('b', 'bool', [17, 1, 1, 6], 2),
    ],
  },
  kept: null,
  slot: { bytes: 24, header: 0, noscan: true },
  suggested: { size: 16, ptrdata: 0, moved: 1, order: [1, 0, 2], proved: true, atLeast: 1 },
  optimal: { size: 16, ptrdata: 0, moved: 1, order: [1, 0, 2], proved: true, atLeast: 1 },
}

const lost: StructAnalysis = {
  layout: {
    ...unnamed,
    ...unknown,
    package: '',
    name: '',
    scope: '(*T).M',
    unknown: 'decimal.Decimal is not known',
    fields: [field('Time', 'Time', [0, 24, 8, 0], 0), field('d', 'decimal.Decimal', null, 1)],
  },
  kept: null,
  slot: null,
  suggested: null,
  optimal: null,
}

const generic: StructAnalysis = {
  ...wasteful,
  layout: {
    ...wasteful.layout,
    name: 'G',
    generic: { params: ['K', 'V'], args: ['int', 'string'], fields: lost.layout.fields },
  },
}

test('a line of JSON', () => {
  expect(toJson(wasteful)).toBe(
    '{"package":"example.com/m","name":"T","scope":null,"size":24,"align":8,"ptrdata":0,"known":true,"class":24,' +
      '"fields":[{"name":"ok","type":"bool","offset":0,"size":1,"align":1,"padding":7},' +
      '{"name":"n","type":"int64","offset":8,"size":8,"align":8,"padding":0},' +
      '{"name":"a","type":"bool","offset":16,"size":1,"align":1,"padding":0},' +
      '{"name":"b","type":"bool","offset":17,"size":1,"align":1,"padding":6}],' +
      '"suggested":{"size":16,"ptrdata":0,"moved":1,"order":[1,0,2,3],"proved":true},' +
      '"optimal":{"size":16,"ptrdata":0,"moved":1,"order":[1,0,2,3],"proved":true}}',
  )
})

test('what is not known is null in JSON', () => {
  expect(JSON.parse(toJson(lost))).toEqual({
    package: '',
    name: '',
    scope: '(*T).M',
    ...unknown,
    known: false,
    class: null,
    fields: [
      { name: 'Time', type: 'Time', offset: 0, size: 24, align: 8, padding: 0 },
      { name: 'd', type: 'decimal.Decimal', offset: null, size: null, align: null, padding: null },
    ],
    suggested: null,
    optimal: null,
  })
  const { typeParams, known, size, fields, suggested } = JSON.parse(toJson(generic)) as Record<
    string,
    unknown
  >
  expect({ typeParams, known, size, suggested }).toEqual({ typeParams: ['K', 'V'], known: false, size: null, suggested: null }) // prettier-ignore
  expect((fields as FieldLayout[])[1]).toEqual({ name: 'd', type: 'decimal.Decimal', offset: null, size: null, align: null, padding: null }) // prettier-ignore
})

test('a table', () => {
  expect(toTable(wasteful, 'a.go:3:6', plain)).toMatchInlineSnapshot(`
    "example.com/m.T  a.go:3:6
    24 bytes · align 8 · 0 pointer bytes · size class 24
    suggested: 16 bytes, 8 fewer · 1 line moved
      n; ok; a, b

      offset  size  align  padding  field  type
           0     1      1           ok     bool
           1                     7         padding
           8     8      8           n      int64
          16     1      1           a      bool
          17     1      1           b      bool
          18                     6         padding"
  `)
  expect(toTable(lost, 'a.go:3:6', plain)).toMatchInlineSnapshot(`
    "struct in (*T).M  a.go:3:6
    size unknown: decimal.Decimal is not known

      offset  size  align  padding  field            type
           0    24      8           Time (embedded)  Time
           ?     ?      ?           d                decimal.Decimal"
  `)
  expect(toTable(generic, 'a.go:3:6', plain)).toMatchInlineSnapshot(`
    "example.com/m.G[K, V]  a.go:3:6
    for [int, string] · 24 bytes · align 8 · 0 pointer bytes · size class 24
    suggested: 16 bytes, 8 fewer · 1 line moved
      n; ok; a, b

      offset  size  align  padding  field  type
           0     1      1           ok     bool
           1                     7         padding
           8     8      8           n      int64
          16     1      1           a      bool
          17     1      1           b      bool
          18                     6         padding"
  `)
})

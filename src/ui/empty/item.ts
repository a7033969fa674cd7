/** The struct that the empty page explains, as the engine lays it out for amd64: a test holds it to that. */

import type { FieldLayout, Kind, StructLayout } from '../../engine/layout/structLayout.ts'

export const itemSource = `type Item struct {
	ok   bool
	n    int64
	name string
}
`

export const item: StructLayout = {
  package: '',
  name: 'Item',
  scope: null,
  generic: null,
  file: '',
  from: itemSource.indexOf('Item'),
  to: itemSource.length - 1,
  size: 32,
  align: 8,
  ptrdata: 24,
  unknown: null,
  fieldsFile: '',
  fields: [
    field(0, 'ok', 'bool', { offset: 0, size: 1, align: 1, ptrdata: 0, padding: 7 }),
    field(1, 'n', 'int64', { offset: 8, size: 8, align: 8, ptrdata: 0, padding: 0 }),
    field(2, 'name', 'string', { offset: 16, size: 16, align: 8, ptrdata: 8, padding: 0 }),
  ],
}

interface Numbers {
  readonly offset: number
  readonly size: number
  readonly align: number
  readonly ptrdata: number
  readonly padding: number
}

function field(line: number, name: string, type: Kind, numbers: Numbers): FieldLayout {
  const { size, align, ptrdata } = numbers
  const from = itemSource.indexOf(`\t${name} `) + 1
  const shape = { type, kind: type, size, align, ptrdata, fields: [], elem: null, len: 0 }
  return { index: line, name, type, shape, ...numbers, line, embedded: false, from, to: from + name.length }
}

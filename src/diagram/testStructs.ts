/** Structs of the golden pictures, laid out by hand: sizes and offsets as Go's compiler has them. */

import type { FieldLayout, Kind, Shape, StructLayout } from '../engine/layout/structLayout.ts'

/** A type of one target from its kind, size, alignment and pointer bytes. */
function shape(type: string, kind: Kind, size: number, align: number, ptrdata = 0): Shape {
  return { type, kind, size, align, ptrdata, fields: [], elem: null, len: 0 }
}

export function arrayOf(len: number, elem: Shape, type = `[${len}]${elem.type}`): Shape {
  const ptrdata = len > 0 && elem.ptrdata > 0 ? (len - 1) * elem.size + elem.ptrdata : 0
  return { ...shape(type, 'array', len * elem.size, elem.align, ptrdata), elem, len }
}

/** Name, offset, type. */
type Member = readonly [string, number, Shape]

/** A struct type from its fields in order. */
export function structOf(type: string, size: number, align: number, ...members: readonly Member[]): Shape {
  return {
    ...shape(type, 'struct', size, align, ptrdataOf(members)),
    fields: members.map(([name, offset, each]) => ({ name, offset, shape: each })),
  }
}

/** A layout from its size, alignment and fields in order. */
export function layoutOf(
  name: string,
  size: number,
  align: number,
  members: readonly Member[],
): StructLayout {
  return {
    ...frame(name),
    size,
    align,
    ptrdata: ptrdataOf(members),
    unknown: null,
    fields: members.map(([field, offset, each], i): FieldLayout => ({
      ...place(field, each.type, i),
      shape: each,
      offset,
      size: each.size,
      align: each.align,
      ptrdata: each.ptrdata,
      padding: (members[i + 1]?.[1] ?? size) - offset - each.size,
    })),
  }
}

function ptrdataOf(members: readonly Member[]): number {
  const last = members.findLast(([, , each]) => each.ptrdata > 0)
  return last ? last[1] + last[2].ptrdata : 0
}

function frame(name: string) {
  return { package: '', name, scope: null, generic: null, file: '', from: 0, to: 0, fieldsFile: '' }
}

function place(name: string, type: string, line: number) {
  return { index: line, name, type, line, embedded: false, from: line * 10, to: line * 10 + name.length }
}

const wide = {
  bool: shape('bool', 'bool', 1, 1),
  byte: shape('byte', 'uint8', 1, 1),
  uint8: shape('uint8', 'uint8', 1, 1),
  int32: shape('int32', 'int32', 4, 4),
  uint32: shape('uint32', 'uint32', 4, 4),
  float32: shape('float32', 'float32', 4, 4),
  int64: shape('int64', 'int64', 8, 8),
  uint64: shape('uint64', 'uint64', 8, 8),
  string: shape('string', 'string', 16, 8, 8),
  bytes: shape('[]byte', 'slice', 24, 8, 8),
  conn: shape('net.Conn', 'interface', 16, 8, 16),
  empty: shape('struct{}', 'struct', 0, 1),
  map: shape('map[string]string', 'map', 8, 8, 8),
  pointer: (to: string) => shape(`*${to}`, 'pointer', 8, 8, 8),
}
export const types = {
  ...wide,
  time: structOf(
    'time.Time',
    24,
    8,
    ['wall', 0, wide.uint64],
    ['ext', 8, wide.int64],
    ['loc', 16, wide.pointer('time.Location')],
  ),
  mutex: structOf('sync.Mutex', 8, 4, ['state', 0, wide.int32], ['sema', 4, wide.uint32]),
  atomicInt64: structOf(
    'atomic.Int64',
    8,
    8,
    ['_', 0, wide.empty],
    ['_', 0, wide.empty],
    ['v', 0, wide.int64],
  ),
}

const {
  bool,
  int64,
  string,
  float32,
  time,
  byte,
  conn,
  map,
  mutex,
  bytes,
  atomicInt64,
  pointer,
  uint64,
  uint8,
} = types

export const session = layoutOf('Session', 168, 8, [
  ['closed', 0, bool],
  ['id', 8, int64],
  ['secure', 16, bool],
  ['user', 24, string],
  ['weight', 40, float32],
  ['opened', 48, time],
  ['token', 72, arrayOf(16, byte)],
  ['conn', 88, conn],
  ['admin', 104, bool],
  ['last', 112, pointer('Frame')],
  ['labels', 120, map],
  ['mu', 128, mutex],
  ['buf', 136, bytes],
  ['bytesIn', 160, atomicInt64],
])

/** Session's declared lines in the order that three moves give. */
export const sessionOrder = [0, 2, 8, 4, 5, 6, 7, 9, 10, 3, 11, 12, 13, 1]

/** An array over more than eight rows. */
export const page = layoutOf('Page', 4120, 8, [
  ['id', 0, uint64],
  ['dirty', 8, bool],
  ['data', 9, arrayOf(4096, byte)],
  ['next', 4112, pointer('Page')],
])

/** A zero-size last field. */
export const guard = layoutOf('Guard', 16, 8, [
  ['n', 0, int64],
  ['done', 8, types.empty],
])

/** Zero-size fields before and between others. */
export const ticks = layoutOf('Ticks', 16, 8, [
  ['_', 0, types.empty],
  ['a', 0, bool],
  ['b', 1, types.empty],
  ['c', 1, bool],
  ['d', 8, arrayOf(0, int64)],
  ['n', 8, int64],
])

export const empty = layoutOf('Empty', 0, 1, [
  ['a', 0, types.empty],
  ['b', 0, types.empty],
])

/** Blank fields: one that fills up a cache line, one that does not. */
export const blank = layoutOf('Counter', 72, 8, [
  ['n', 0, uint64],
  ['_', 8, arrayOf(56, byte)],
  ['_', 64, types.int32],
  ['_', 68, arrayOf(4, byte)],
])

/** Known up to byte 16. */
export const quota: StructLayout = {
  ...frame('Quota'),
  size: null,
  align: null,
  ptrdata: null,
  unknown: 'decimal.Decimal',
  fields: [
    ...layoutOf('Quota', 16, 8, [
      ['plan', 0, uint8],
      ['limit', 8, int64],
    ]).fields,
    { ...place('balance', 'decimal.Decimal', 2), ...unknown(16) },
    {
      ...place('resets', 'time.Time', 3),
      ...unknown(null),
      shape: time,
      size: 24,
      align: 8,
      ptrdata: 16,
    },
  ],
}

function unknown(offset: number | null) {
  return { shape: null, offset, size: null, align: null, ptrdata: null, padding: null, embedded: false }
}

/** Words that do not end with their rows. */
const point = structOf('Point', 12, 4, ['x', 0, float32], ['y', 4, float32], ['z', 8, float32])
export const ragged = layoutOf('Ragged', 56, 8, [
  ['kind', 0, types.int32],
  ['at', 4, point],
  ['path', 16, arrayOf(3, point)],
  ['last', 52, types.int32],
])

const atomicInt32 = structOf('atomic.Int32', 4, 4, ['_', 0, types.empty], ['v', 0, types.int32])
const rwMutex = structOf(
  'sync.RWMutex',
  24,
  4,
  ['w', 0, mutex],
  ['writerSem', 8, types.uint32],
  ['readerSem', 12, types.uint32],
  ['readerCount', 16, atomicInt32],
  ['readerWait', 20, atomicInt32],
)

/** Structs in structs, taken apart. */
export const nested = layoutOf('Nested', 40, 8, [
  ['mu', 0, rwMutex],
  ['value', 24, shape('any', 'eface', 16, 8, 16)],
])

/** Padding in structs, one of them opened in another, and structs in an array. */
const inner = structOf(
  'Inner',
  12,
  4,
  ['n', 0, types.int32],
  ['b', 4, structOf('B', 6, 2, ['k', 0, byte], ['s', 2, shape('int16', 'int16', 2, 2)], ['l', 4, byte])],
)
const end = structOf('End', 16, 8, ['p', 0, pointer('T')], ['_', 8, types.empty])
const pair = structOf('Pair', 8, 4, ['ok', 0, bool], ['n', 4, types.int32])
export const padded = layoutOf('Padded', 64, 8, [
  ['in', 0, inner],
  ['at', 16, int64],
  ['last', 24, end],
  ['grid', 40, arrayOf(3, pair)],
])

/** No pointers. */
export const plain = layoutOf('Plain', 16, 8, [
  ['re', 0, shape('float64', 'float64', 8, 8)],
  ['n', 8, int64],
])

/** Session on 386. */
export const session386 = layoutOf('Session', 112, 8, [
  ['closed', 0, bool],
  ['id', 4, narrow('int64', 'int64', 8)],
  ['secure', 12, bool],
  ['user', 16, narrow('string', 'string', 8, 4)],
  ['weight', 24, float32],
  [
    'opened',
    28,
    structOf(
      'time.Time',
      20,
      4,
      ['wall', 0, narrow('uint64', 'uint64', 8)],
      ['ext', 8, narrow('int64', 'int64', 8)],
      ['loc', 16, narrow('*time.Location', 'pointer', 4, 4)],
    ),
  ],
  ['token', 48, arrayOf(16, byte)],
  ['conn', 64, narrow('net.Conn', 'interface', 8, 8)],
  ['admin', 72, bool],
  ['last', 76, narrow('*Frame', 'pointer', 4, 4)],
  ['labels', 80, narrow('map[string]string', 'map', 4, 4)],
  ['mu', 84, mutex],
  ['buf', 92, narrow('[]byte', 'slice', 12, 4)],
  ['bytesIn', 104, atomicInt64],
])

function narrow(type: string, kind: Kind, size: number, ptrdata = 0): Shape {
  return shape(type, kind, size, 4, ptrdata)
}

/** More fields than a picture shows. */
export const long = layoutOf(
  'Long',
  8000,
  8,
  Array.from({ length: 1000 }, (_, i) => [`f${i}`, i * 8, int64] as const),
)

/** spec: "Predeclared identifiers": what is declared before any package is. */

import type { Basic, BasicKind, Interface, Named, Type } from './type.ts'

export type BuiltinName =
  | 'append'
  | 'cap'
  | 'clear'
  | 'close'
  | 'complex'
  | 'copy'
  | 'delete'
  | 'imag'
  | 'len'
  | 'make'
  | 'max'
  | 'min'
  | 'new'
  | 'panic'
  | 'print'
  | 'println'
  | 'real'
  | 'recover'
  | 'unsafe.Add'
  | 'unsafe.Alignof'
  | 'unsafe.Offsetof'
  | 'unsafe.Sizeof'
  | 'unsafe.Slice'
  | 'unsafe.SliceData'
  | 'unsafe.String'
  | 'unsafe.StringData'

const basic = (kind: BasicKind, name: string = kind): Basic => ({ kind: 'basic', basic: kind, name })

/** Every basic type once; `byte` and `rune` are separate objects so that they print as written. */
export const basicTypes = {
  bool: basic('bool'),
  int: basic('int'),
  int8: basic('int8'),
  int16: basic('int16'),
  int32: basic('int32'),
  int64: basic('int64'),
  uint: basic('uint'),
  uint8: basic('uint8'),
  uint16: basic('uint16'),
  uint32: basic('uint32'),
  uint64: basic('uint64'),
  uintptr: basic('uintptr'),
  float32: basic('float32'),
  float64: basic('float64'),
  complex64: basic('complex64'),
  complex128: basic('complex128'),
  string: basic('string'),
  byte: basic('uint8', 'byte'),
  rune: basic('int32', 'rune'),
} as const satisfies Record<string, Basic>

export const unsafePointer = basic('unsafe.Pointer')

export const untyped = {
  bool: basic('untyped bool'),
  int: basic('untyped int'),
  rune: basic('untyped rune'),
  float: basic('untyped float'),
  complex: basic('untyped complex'),
  string: basic('untyped string'),
  nil: basic('untyped nil'),
} as const

export const emptyInterface: Interface = { kind: 'interface', methods: [], embeds: [] }

const errorInterface: Interface = {
  kind: 'interface',
  methods: [
    {
      name: 'Error',
      type: { kind: 'func', params: [], results: [{ name: '', type: basicTypes.string }], variadic: false },
    },
  ],
  embeds: [],
}

const predeclared = (name: string, alias: boolean, id: number, type: Type): Named => ({
  kind: 'named',
  name,
  pkg: null,
  alias,
  id,
  params: [],
  origin: null,
  args: [],
  rhs: () => type,
  under: type,
  at: null,
})

export const anyType = predeclared('any', true, -1, emptyInterface)
const errorType = predeclared('error', false, -2, errorInterface)
export const comparableType = predeclared('comparable', false, -3, {
  kind: 'interface',
  methods: [],
  embeds: [],
})

/** Predeclared types by name. */
export const universeTypes: ReadonlyMap<string, Type> = new Map<string, Type>([
  ...Object.entries(basicTypes),
  ['any', anyType],
  ['error', errorType],
  ['comparable', comparableType],
])

/** Predeclared functions by name. */
export const universeFuncs: ReadonlySet<string> = new Set<BuiltinName>([
  'append',
  'cap',
  'clear',
  'close',
  'complex',
  'copy',
  'delete',
  'imag',
  'len',
  'make',
  'max',
  'min',
  'new',
  'panic',
  'print',
  'println',
  'real',
  'recover',
])

/** The functions of package unsafe by their names there. */
export const unsafeFuncs: ReadonlyMap<string, BuiltinName> = new Map<string, BuiltinName>([
  ['Add', 'unsafe.Add'],
  ['Alignof', 'unsafe.Alignof'],
  ['Offsetof', 'unsafe.Offsetof'],
  ['Sizeof', 'unsafe.Sizeof'],
  ['Slice', 'unsafe.Slice'],
  ['SliceData', 'unsafe.SliceData'],
  ['String', 'unsafe.String'],
  ['StringData', 'unsafe.StringData'],
])

/** What cgo makes of a C type in Go. cmd/cgo/gcc.go, loadType and Struct */

import type { Target } from '../../target.ts'
import type { Basic, Named, StructField, Type } from '../type.ts'
import { basicTypes, unsafePointer } from '../universe.ts'
import { extentOf, placeMembers, type CRecord, type CType, type Scalar } from './cType.ts'

/** One conversion of each C type of a file. */
export interface GoTypes {
  readonly target: Target
  readonly nextId: () => number
  /** An incomplete type is so for sure: it is not completed in a header. */
  readonly isWhole: boolean
  /** Told of a type behind a pointer of which only a header knows whether it is complete. */
  readonly doubt: (name: string) => void
  readonly known: Map<CType, Type>
}

const cPackage = { path: 'C', name: 'C' }

export function goType(types: GoTypes, type: CType, name: string): Type {
  const known = types.known.get(type)
  if (known !== undefined) return known
  const made = makeGoType(types, type, name)
  types.known.set(type, made)
  return made
}

function makeGoType(types: GoTypes, type: CType, name: string): Type {
  const { target } = types
  switch (type.kind) {
    case 'scalar':
      return named(types, type.scalar, () => basicOf(type.scalar, target))
    case 'enum':
      return type.negative ? basicTypes.int32 : basicTypes.uint32
    case 'pointer':
      return pointerTo(types, type.to)
    case 'array':
      return { kind: 'array', len: type.len, elem: goType(types, type.of, name) }
    case 'void':
    case 'func':
      return { kind: 'array', len: 0, elem: basicTypes.byte }
    case 'typedef':
      return named(types, type.name, () =>
        isHandle(type) ? basicTypes.uintptr : goType(types, type.type, name),
      )
    case 'union': {
      const placed = placeMembers(type, target)
      if (typeof placed !== 'string') return bytes(placed.size)
      return named(types, `union_${type.tag}`, () => recordType(types, type, name))
    }
    case 'struct':
      return named(types, `struct_${type.tag === '' ? '_' : type.tag}`, () => recordType(types, type, name))
    case 'unclear':
      return {
        kind: 'unknown',
        name: `C.${name}`,
        why: type.why,
        at: null,
        reported: false,
        mayBeIncomplete: true,
      }
  }
}

const jniNames: ReadonlySet<string> = new Set(
  (
    'jobject jclass jthrowable jstring jarray jbooleanArray jbyteArray jcharArray jshortArray jintArray jlongArray ' +
    'jfloatArray jdoubleArray jobjectArray jweak'
  ).split(' '),
)

/** Pointers in C by name alone, that hold numbers: a uintptr in Go. cmd/cgo/gcc.go, badJNI and badEGLType */
function isHandle({ name, type }: CType & { readonly kind: 'typedef' }): boolean {
  let base = type
  if (name === 'EGLDisplay' || name === 'EGLConfig') return base.kind === 'pointer' && base.to.kind === 'void'
  while (base.kind === 'typedef') base = base.type
  if (!jniNames.has(name) || base.kind !== 'pointer') return false
  const { to } = base
  return to.kind === 'void' || (to.kind === 'struct' && to.tag === '_jobject' && to.members === null)
}

function pointerTo(types: GoTypes, to: CType): Type {
  let base = to
  while (base.kind === 'typedef') base = base.type
  if (base.kind === 'void') return unsafePointer
  if (base.kind === 'unclear') types.doubt(base.name)
  if ((base.kind === 'struct' || base.kind === 'union') && base.members === null && !types.isWhole)
    types.doubt(`${base.kind} ${base.tag}`)
  return { kind: 'pointer', elem: goType(types, to, nameOf(to)) }
}

function nameOf(type: CType): string {
  if (type.kind === 'typedef' || type.kind === 'unclear') return type.name
  return type.kind === 'struct' || type.kind === 'union' ? `${type.kind}_${type.tag}` : ''
}

export function named(
  types: Pick<GoTypes, 'nextId'>,
  name: string,
  resolve: () => Type,
  alias = false,
): Named {
  let rhs: Type | null = null
  return {
    kind: 'named',
    name,
    pkg: cPackage,
    alias,
    id: types.nextId(),
    params: [],
    origin: null,
    args: [],
    rhs: () => (rhs ??= resolve()),
    under: null,
    at: null,
  }
}

function recordType(types: GoTypes, record: CRecord, name: string): Type {
  const { target } = types
  // a type that C does not complete is runtime/cgo.Incomplete: pointers to it are none to the collector
  if (record.members === null && types.isWhole)
    return { kind: 'struct', fields: [field('_', notInHeap, 0)], file: null, broken: null }
  const placed = placeMembers(record, target)
  if (typeof placed === 'string' || typeof record.members === 'string' || record.members === null) {
    const why = typeof placed === 'string' ? placed : ''
    const doubt = record.members === null ? ({ mayBeIncomplete: true } as const) : {}
    return { kind: 'unknown', name: `C.${name}`, why, at: null, reported: false, ...doubt }
  }
  const fields: StructField[] = []
  const add = (called: string, type: Type): void => void fields.push(field(called, type, fields.length))
  let end = 0
  let unnamed = 0
  record.members.forEach((member, i) => {
    const offset = placed.offsets[i]
    // the type of the member may be aligned to more in C than in Go
    const align = goAlign(member.type, target)
    if (offset > Math.ceil(end / align) * align) add('_', bytes(offset - end))
    const extent = extentOf(member.type, target)
    add(member.name === '' ? `anon${unnamed++}` : goName(member.name), goType(types, member.type, name))
    end = offset + (typeof extent === 'string' ? 0 : extent.size)
  })
  if (end < placed.size) add('_', bytes(placed.size - end))
  // cgo: "If the last field in a non-zero-sized struct is zero-sized the compiler is going to pad it"
  return {
    kind: 'struct',
    fields: placed.size > 0 ? withoutLastEmpty(fields, record, placed.size > end, target) : fields,
    file: null,
    broken: null,
  }
}

/** Members of no size at the end are left out. */
function withoutLastEmpty(
  fields: readonly StructField[],
  { members }: CRecord,
  isPadded: boolean,
  target: Target,
): readonly StructField[] {
  if (isPadded || typeof members === 'string' || members === null) return fields
  let n = fields.length
  for (let i = members.length - 1; i >= 0; i--, n--) {
    const extent = extentOf(members[i].type, target)
    if (typeof extent === 'string' || extent.size > 0) break
  }
  return fields.slice(0, n)
}

const bytes = (len: number): Type => ({ kind: 'array', len, elem: basicTypes.byte })

function field(name: string, type: Type, line: number): StructField {
  return { name, type, embedded: false, tag: '', line, from: 0, to: 0 }
}

/** The alignment of what cgo makes of a C type. */
function goAlign(type: CType, target: Target): number {
  switch (type.kind) {
    case 'union':
      return 1
    case 'array':
      return goAlign(type.of, target)
    case 'typedef':
      return goAlign(type.type, target)
    case 'struct':
      return typeof type.members === 'string' || type.members === null
        ? 1
        : Math.max(1, ...type.members.map((member) => goAlign(member.type, target)))
    default: {
      const extent = extentOf(type, target)
      return typeof extent === 'string' ? 1 : Math.min(extent.align, target.ptrSize)
    }
  }
}

const keywords: ReadonlySet<string> = new Set(
  (
    'break case chan const continue default defer else fallthrough for func go goto if import interface map package ' +
    'range return select struct switch type var'
  ).split(' '),
)

/** cgo puts an underscore before what is a keyword in Go. */
const goName = (name: string): string => (keywords.has(name) ? `_${name}` : name)

/** As internal/runtime/sys declares it. */
const notInHeap: Named = {
  kind: 'named',
  name: 'nih',
  pkg: { path: 'internal/runtime/sys', name: 'sys' },
  alias: false,
  id: -5,
  params: [],
  origin: null,
  args: [],
  rhs: () => ({ kind: 'struct', fields: [], file: null, broken: null }),
  under: null,
  at: null,
}

/** The processors whose C has an unsigned char. */
const unsignedChar: ReadonlySet<string> = new Set(['arm', 'arm64', 'ppc64', 'ppc64le', 'riscv64', 's390x'])

function basicOf(scalar: Scalar, { goarch, ptrSize }: Target): Basic {
  switch (scalar) {
    case '_Bool':
      return basicTypes.bool
    case 'char':
      return unsignedChar.has(goarch) ? basicTypes.uint8 : basicTypes.int8
    case 'schar':
      return basicTypes.int8
    case 'uchar':
      return basicTypes.uint8
    case 'short':
      return basicTypes.int16
    case 'ushort':
      return basicTypes.uint16
    case 'int':
      return basicTypes.int32
    case 'uint':
      return basicTypes.uint32
    case 'long':
      return ptrSize === 8 ? basicTypes.int64 : basicTypes.int32
    case 'ulong':
      return ptrSize === 8 ? basicTypes.uint64 : basicTypes.uint32
    case 'longlong':
      return basicTypes.int64
    case 'ulonglong':
      return basicTypes.uint64
    case 'float':
      return basicTypes.float32
    case 'double':
      return basicTypes.float64
    case 'complexfloat':
      return basicTypes.complex64
    case 'complexdouble':
      return basicTypes.complex128
  }
}

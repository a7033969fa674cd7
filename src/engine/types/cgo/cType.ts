/** C types, as far as preambles declare them, and what they take by the C ABI of a target. */

import type { Target } from '../../target.ts'

export type Scalar =
  | '_Bool' | 'char' | 'schar' | 'uchar' | 'short' | 'ushort' | 'int' | 'uint' | 'long' | 'ulong'
  | 'longlong' | 'ulonglong' | 'float' | 'double' | 'complexfloat' | 'complexdouble' // prettier-ignore

export interface CRecord {
  readonly kind: 'struct' | 'union'
  /** '' for none. */
  readonly tag: string
  /** Null while it is only named, an incomplete type; a sentence where it is not declared plainly. */
  members: readonly CMember[] | string | null
}

export interface CMember {
  /** '' for an anonymous struct or union. */
  readonly name: string
  readonly type: CType
}

export type CType =
  | { readonly kind: 'scalar'; readonly scalar: Scalar }
  | { readonly kind: 'void' }
  | { readonly kind: 'func' }
  | { readonly kind: 'pointer'; readonly to: CType }
  | { readonly kind: 'array'; readonly of: CType; readonly len: number }
  | { readonly kind: 'enum'; readonly negative: boolean }
  | { readonly kind: 'typedef'; readonly name: string; readonly type: CType }
  | CRecord
  /** What is not declared plainly, and why it is not known. */
  | { readonly kind: 'unclear'; readonly name: string; readonly why: string }

/** Bytes, or a sentence on why they are not known. */
export type CExtent = { readonly size: number; readonly align: number } | string

/** As in Linux's C ABIs: i386 aligns nothing in a struct to more than 4, the others align a scalar to its size. */
export function extentOf(type: CType, target: Target): CExtent {
  switch (type.kind) {
    case 'scalar': {
      const size = scalarSize(type.scalar, target)
      const part = type.scalar.startsWith('complex') ? size / 2 : size
      return { size, align: target.goarch === '386' ? Math.min(part, 4) : part }
    }
    case 'pointer':
      return { size: target.ptrSize, align: target.ptrSize }
    case 'enum':
      return { size: 4, align: 4 }
    case 'typedef':
      return extentOf(type.type, target)
    case 'array': {
      const elem = extentOf(type.of, target)
      return typeof elem === 'string' ? elem : { size: elem.size * type.len, align: elem.align }
    }
    case 'struct':
    case 'union': {
      const placed = placeMembers(type, target)
      return typeof placed === 'string' ? placed : { size: placed.size, align: placed.align }
    }
    case 'unclear':
      return type.why
    case 'void':
    case 'func':
      return 'it is no type of C that has a size'
  }
}

export interface Placed {
  readonly size: number
  readonly align: number
  readonly offsets: readonly number[]
}

/** Where C has the members of a struct or union. */
export function placeMembers({ kind, tag, members }: CRecord, target: Target): Placed | string {
  if (members === null) return `${kind} ${tag} is incomplete: C does not say what is in it`
  if (typeof members === 'string') return members
  const offsets: number[] = []
  let end = 0
  let align = 1
  for (const member of members) {
    const extent = extentOf(member.type, target)
    if (typeof extent === 'string') return extent
    const offset = kind === 'union' ? 0 : Math.ceil(end / extent.align) * extent.align
    offsets.push(offset)
    end = Math.max(end, offset + extent.size)
    align = Math.max(align, extent.align)
  }
  return { size: Math.ceil(end / align) * align, align, offsets }
}

function scalarSize(scalar: Scalar, { ptrSize }: Target): number {
  switch (scalar) {
    case '_Bool':
    case 'char':
    case 'schar':
    case 'uchar':
      return 1
    case 'short':
    case 'ushort':
      return 2
    case 'int':
    case 'uint':
    case 'float':
      return 4
    case 'long':
    case 'ulong':
      return ptrSize
    case 'longlong':
    case 'ulonglong':
    case 'double':
    case 'complexfloat':
      return 8
    case 'complexdouble':
      return 16
  }
}

/** The pointer bitmap of a type, one word at a time, without ever writing it out. */

import type { Shape } from './structLayout.ts'

/**
 * Whether the word at `offset` bytes into a value of this type is set in its pointer bitmap.
 * False outside the type and between words.
 * gc: cmd/compile/internal/typebits/typebits.go, set
 */
export function isPointerWord(shape: Shape, offset: number, ptrSize: 4 | 8): boolean {
  // Also what keeps pointers to types that are not in the heap out: their ptrdata is 0.
  if (offset < 0 || offset >= shape.ptrdata) return false
  switch (shape.kind) {
    case 'pointer':
    case 'unsafe.Pointer':
    case 'map':
    case 'chan':
    case 'func':
    case 'string':
    case 'slice':
      return offset === 0
    case 'interface':
      // The first word holds a type or an itab, which the collector need not follow.
      return offset === ptrSize
    case 'array':
      return shape.elem !== null && isPointerWord(shape.elem, offset % shape.elem.size, ptrSize)
    case 'struct':
      return shape.fields.some((field) => isPointerWord(field.shape, offset - field.offset, ptrSize))
    case 'bool':
    case 'int':
    case 'int8':
    case 'int16':
    case 'int32':
    case 'int64':
    case 'uint':
    case 'uint8':
    case 'uint16':
    case 'uint32':
    case 'uint64':
    case 'uintptr':
    case 'float32':
    case 'float64':
    case 'complex64':
    case 'complex128':
      return false
    default:
      return shape.kind satisfies never
  }
}

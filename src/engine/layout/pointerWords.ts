/** The pointer bitmap of a type, one word at a time, without ever writing it out. */

import type { Shape, ShapeField } from './structLayout.ts'

/**
 * Whether the word at `offset` bytes into a value of this type is set in its pointer bitmap.
 * False outside the type and between words.
 * gc: cmd/compile/internal/typebits/typebits.go, set
 */
export function isPointerWord(shape: Shape, offset: number, ptrSize: 4 | 8): boolean {
  // A loop, not a recursion: types may be nested deeper than the stack.
  let at = offset
  let within: Shape | undefined | null = shape
  // Words past ptrdata are no pointers; so are those of pointers to types that are not in the heap: their ptrdata is 0.
  while (within && at >= 0 && at < within.ptrdata) {
    switch (within.kind) {
      case 'pointer':
      case 'unsafe.Pointer':
      case 'map':
      case 'chan':
      case 'func':
      case 'string':
      case 'slice':
        return at === 0
      case 'interface':
      case 'eface':
        // The first word holds a type or an itab, which the collector need not follow.
        return at === ptrSize
      case 'array':
        within = within.elem
        if (within) at %= within.size
        break
      case 'struct': {
        const field: ShapeField | undefined = within.fields.findLast(
          (each) => each.offset <= at && each.shape.ptrdata > 0,
        )
        within = field?.shape
        if (field) at -= field.offset
        break
      }
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
        return within.kind satisfies never
    }
  }
  return false
}

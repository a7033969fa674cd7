/** Which value of one word or part lies at a byte of a type, and by which path it is reached. */

import type { Shape, ShapeField } from './structLayout.ts'

export interface Leaf {
  /** From the type to the value: `.loc`, `[3].name`; '' for the type itself. */
  readonly path: string
  /** Bytes from the start of the value. */
  readonly at: number
  readonly shape: Shape
}

/** The innermost value at `offset` bytes into a type; null between the fields of a struct, and outside. */
export function leafAt(shape: Shape, offset: number): Leaf | null {
  let path = ''
  let at = offset
  let within = shape
  while (at >= 0 && at < within.size) {
    const { elem, fields } = within
    if (within.kind === 'array' && elem !== null) {
      path += `[${Math.floor(at / elem.size)}]`
      at %= elem.size
      within = elem
    } else if (within.kind === 'struct' && fields.length > 0) {
      const inner: ShapeField | undefined = fields.findLast(
        (each) => each.offset <= at && each.shape.size > 0,
      )
      if (!inner) return null
      path += `.${inner.name}`
      at -= inner.offset
      within = inner.shape
    } else {
      return { path, at, shape: within }
    }
  }
  return null
}

/** Where fields that follow each other come to lie: the offset rule of a struct, on sizes and alignments alone. */

/** What the rule needs of a field: bytes, and 1, 2, 4 or 8. */
export interface Sized {
  readonly size: number
  readonly align: number
}

export interface Placed {
  /** Bytes before each field, in the order given. */
  readonly offsets: readonly number[]
  /** Bytes up to the end of the last field; what `size` has beyond it is padding. */
  readonly end: number
  readonly size: number
  readonly align: number
}

/**
 * Lays fields out in the order given. A struct without fields has size 0 and align 1.
 * Exact while the size stays below 2^53; limits on sizes are for the caller to check.
 */
export function place(fields: readonly Sized[]): Placed {
  const offsets: number[] = []
  let end = 0
  let align = 1
  for (const field of fields) {
    const offset = roundUp(end, field.align)
    offsets.push(offset)
    end = offset + field.size
    align = Math.max(align, field.align)
  }
  // A pointer to a zero-size last field must not point past the struct. gc: cmd/compile/internal/types/size.go, CalcStructSize
  const guard = end > 0 && fields.at(-1)?.size === 0 ? 1 : 0
  return { offsets, end, size: roundUp(end + guard, align), align }
}

/** The least multiple of `align`, a power of two, that is not below `bytes`. gc: cmd/compile/internal/types/size.go, RoundUp */
export function roundUp(bytes: number, align: number): number {
  return Math.ceil(bytes / align) * align
}

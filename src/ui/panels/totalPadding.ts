/** The padding of a struct in all. */

import type { StructLayout } from '../../engine/layout/structLayout.ts'

/** In bytes; null where its size is not known. */
export function totalPadding({ size, fields }: StructLayout): number | null {
  return size === null ? null : fields.reduce((sum, field) => sum + (field.padding ?? 0), 0)
}

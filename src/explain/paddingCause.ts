/** The cause of padding in a few words, as the pictures have it. */

import type { StructLayout } from '../engine/layout/structLayout.ts'

/** The fields of a struct, or of a struct in one: `align` is null where not known, `name` is '' where it has none. */
export type Siblings = Pick<StructLayout, 'name' | 'align' | 'fields'>

/** The cause of the padding after the field at `index`, without a full stop; '' where there is none or it is not known. */
export function paddingCause(layout: Siblings, index: number): string {
  const field = layout.fields[index]
  const next = layout.fields[index + 1]
  if (!field.padding) return ''
  if (next) return `${next.name} ${next.type} starts at a multiple of ${next.align ?? '?'}`
  const name = layout.name || 'the struct'
  if (guardsEnd(layout, index)) return `so that a pointer to ${field.name} does not point past ${name}`
  return `${name} aligns to ${layout.align ?? '?'}, for arrays`
}

/** Whether the padding after a field is there only because it is the last and has no size. gc: cmd/compile/internal/types/size.go, CalcStructSize */
export function guardsEnd({ fields, align }: Siblings, index: number): boolean {
  const { size, offset, padding } = fields[index]
  if (index < fields.length - 1 || size !== 0 || offset === null || !padding) return false
  return align !== null && offset % align === 0
}

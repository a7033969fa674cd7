/** Why there is padding, in words: the next field's alignment, the struct's own, or a zero-size last field. */

import type { FieldLayout, StructLayout } from '../engine/layout/structLayout.ts'

/** The cause of the padding after the field at `index`, without a full stop; '' where there is none or it is not known. */
export function paddingCause(layout: StructLayout, index: number): string {
  const field = layout.fields[index]
  const next = layout.fields[index + 1]
  if (!field.padding) return ''
  if (next) return `${next.name} ${next.type} starts at a multiple of ${next.align ?? '?'}`
  const name = layout.name || 'the struct'
  if (guards(layout, field)) return `so that a pointer to ${field.name} does not point past ${name}`
  return `${name} aligns to ${layout.align ?? '?'}, for arrays`
}

/** Whether padding is there only because the last field has no size. gc: cmd/compile/internal/types/size.go, CalcStructSize */
export function guards(layout: StructLayout, field: FieldLayout): boolean {
  if (field !== layout.fields.at(-1) || field.size !== 0 || field.offset === null || !field.padding)
    return false
  return layout.align !== null && field.offset % layout.align === 0
}

/** A layout whose text has moved: the same, with other places. */

import type { FieldLayout, StructLayout } from './structLayout.ts'

/** `move` gives the new place of one in the layout's file; `moveField` that of one in the file of its fields. */
export function movedLayout(
  layout: StructLayout,
  move: (at: number) => number,
  moveField: (at: number) => number = move,
): StructLayout {
  const { generic } = layout
  // Written out, as copying by name takes five times as long, and there are many of them.
  const fields = (list: readonly FieldLayout[]): readonly FieldLayout[] =>
    list.map((field) => ({
      index: field.index,
      name: field.name,
      type: field.type,
      shape: field.shape,
      offset: field.offset,
      size: field.size,
      align: field.align,
      ptrdata: field.ptrdata,
      padding: field.padding,
      line: field.line,
      embedded: field.embedded,
      from: moveField(field.from),
      to: moveField(field.to),
    }))
  return {
    ...layout,
    from: move(layout.from),
    to: move(layout.to),
    generic: generic && { ...generic, fields: fields(generic.fields) },
    fields: fields(layout.fields),
  }
}

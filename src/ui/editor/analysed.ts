/** The analysis that the editor shows, and how the text has changed since it was made. */

import {
  ChangeSet,
  MapMode,
  StateEffect,
  StateField,
  type ChangeDesc,
  type EditorState,
} from '@codemirror/state'
import type { Analysis } from '../../engine/index.ts'
import type { FieldLayout, StructLayout } from '../../engine/layout/structLayout.ts'
import type { Mark } from '../../state/markStore.ts'

export interface Analysed {
  /** Null until there is one of the text, or where it failed. */
  readonly analysis: Analysis | null
  readonly changes: ChangeDesc
}

/** Shows an analysis of the text as it is. */
export const setAnalysis = StateEffect.define<Analysis | null>()

export const analysed = StateField.define<Analysed>({
  create: (state) => ({ analysis: null, changes: ChangeSet.empty(state.doc.length) }),
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setAnalysis)) {
        return { analysis: effect.value, changes: ChangeSet.empty(transaction.newDoc.length) }
      }
    }
    if (!transaction.docChanged) return value
    return { ...value, changes: value.changes.composeDesc(transaction.changes.desc) }
  },
})

/** Where a place of the analysed text is now; null if it was deleted. */
export function placeOf({ changes }: Analysed, offset: number): number | null {
  if (offset > changes.length) return null
  return changes.empty ? offset : changes.mapPos(offset, 1, MapMode.TrackDel)
}

/** A struct of the analysis and where it stands now. */
export interface Placed {
  readonly index: number
  readonly from: number
  readonly to: number
}

/** The structs that stand between two places, and are not deleted, in the order of the analysis. */
export function structsBetween(state: EditorState, from: number, to: number): readonly Placed[] {
  const value = state.field(analysed)
  const structs = value.analysis?.structs ?? []
  // Most of thousands are passed over by their places in the analysed text.
  const inverted = value.changes.invertedDesc
  const [first, last] = [inverted.mapPos(from, -1), inverted.mapPos(to, 1)]
  return structs.flatMap(({ layout }, index) => {
    if (layout.to < first || layout.from > last) return []
    const start = placeOf(value, layout.from)
    const end = Math.max(start ?? 0, value.changes.mapPos(Math.min(layout.to, value.changes.length), -1))
    return start === null || end < from || start > to ? [] : [{ index, from: start, to: end }]
  })
}

/** A field by its index in its struct, and where it stands now. */
export interface PlacedField {
  readonly field: number
  readonly layout: FieldLayout
  readonly at: number
}

/** The fields of a struct that are written within it, as those of `type T Other` are not. */
export function fieldsWithin(state: EditorState, { index }: Placed): readonly PlacedField[] {
  const value = state.field(analysed)
  const layout = value.analysis?.structs[index]?.layout
  if (!layout) return []
  return layout.fields.flatMap((field, i) => {
    const at = isWithin(field, layout) ? placeOf(value, field.from) : null
    return at === null ? [] : [{ field: i, layout: field, at }]
  })
}

function isWithin(field: FieldLayout, { file, fieldsFile, from, to }: StructLayout): boolean {
  return fieldsFile === file && field.from >= from && field.to <= to
}

/** Where the field of a mark stands now; null if it is not in the text. */
export function placeOfMark(state: EditorState, mark: Mark): number | null {
  const value = state.field(analysed)
  const layout = value.analysis?.structs[mark.struct]?.layout
  const field = layout?.fields[mark.field]
  if (!layout || !field || !isWithin(field, layout)) return null
  return placeOf(value, field.from)
}

/** The field at a place: of those on its line the last that begins before it, else the first. */
export function markAt(state: EditorState, at: number): Mark | null {
  const line = state.doc.lineAt(at)
  for (const struct of structsBetween(state, line.from, line.to)) {
    const onLine = fieldsWithin(state, struct).filter((field) => field.at >= line.from && field.at <= line.to)
    const found = onLine.findLast((field) => field.at <= at) ?? onLine[0]
    if (found) return { struct: struct.index, field: found.field }
  }
  return null
}

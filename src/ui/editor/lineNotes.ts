/** What there is to say of the lines of a text: where fields lie, how large structs are, and which type is of which kind. */

import type { EditorState, Line } from '@codemirror/state'
import type { FieldLayout, StructLayout } from '../../engine/layout/structLayout.ts'
import { toneOf, type Tone } from '../../diagram/palette.ts'
import { analysed, fieldsWithin, structsBetween, type Placed, type PlacedField } from './analysed.ts'
import { offsetBase } from './offsetBase.ts'
import { digitsOf, noteOfFields, noteOfStruct, type Note } from './notes.ts'
import { typeSpan, type Stretch } from './typeSpan.ts'

export interface LineNotes {
  /** By where the line begins. */
  readonly notes: ReadonlyMap<number, Note>
  /** By where the type begins. */
  readonly types: ReadonlyMap<number, TypeTone>
}

interface TypeTone {
  readonly to: number
  readonly tone: Tone
}

/**
 * The notes of at least the lines between two places. A line has one note: that of the fields of a struct that begins
 * above it, else that of the first struct that begins on it.
 */
export function lineNotes(state: EditorState, from: number, to: number): LineNotes {
  const notes = new Map<number, Note>()
  const types = new Map<number, TypeTone>()
  const base = state.field(offsetBase, false) ?? 'dec'
  for (const struct of structsBetween(state, from, to)) {
    const { layout } = state.field(analysed).analysis!.structs[struct.index]
    const heading = headingOf(state, struct, layout)
    if (heading && !notes.has(heading.from)) notes.set(heading.from, noteOfStruct(layout))

    const digits = digitsOf(layout)
    const fields = fieldsWithin(state, struct).filter(({ at }) => at >= from && at <= to)
    for (const { line, onLine } of byLine(state, fields)) {
      const isBelow = heading === null || line.from > heading.from
      if (isBelow && notes.get(line.from)?.of !== 'field')
        notes.set(line.from, noteOfFields(onLine, digits, base))
    }
    for (const { layout: field, at } of fields) {
      const span = spanOfType(state.doc.lineAt(at), at, field)
      if (field.shape && span) types.set(span.from, { to: span.to, tone: toneOf(field.shape.kind) })
    }
  }
  return { notes, types }
}

/** The line that a struct begins on; null for bare field lines, which have no heading. */
function headingOf(state: EditorState, { from }: Placed, { name }: StructLayout): Line | null {
  return name !== '' || state.sliceDoc(from, from + 6) === 'struct' ? state.doc.lineAt(from) : null
}

/** Fields by the lines that they begin on. */
function byLine(state: EditorState, fields: readonly PlacedField[]) {
  const lines: { readonly line: Line; readonly onLine: FieldLayout[] }[] = []
  for (const { layout, at } of fields) {
    const last = lines.at(-1)
    if (last && at >= last.line.from && at <= last.line.to) last.onLine.push(layout)
    else lines.push({ line: state.doc.lineAt(at), onLine: [layout] })
  }
  return lines
}

function spanOfType(line: Line, at: number, { name, from, to, embedded }: FieldLayout): Stretch | null {
  if (embedded) return { from: at, to: at + to - from }
  const start = at - line.from
  if (!line.text.startsWith(name, start)) return null
  const span = typeSpan(line.text, start + name.length)
  return span && { from: line.from + span.from, to: line.from + span.to }
}

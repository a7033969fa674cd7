/** Notes offsets, sizes and padding at the pane's edge, and colours the types of fields by their kind. */

import {
  countColumn,
  RangeSetBuilder,
  type EditorState,
  type Extension,
  type RangeSet,
} from '@codemirror/state'
import {
  Decoration,
  gutter,
  GutterMarker,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view'
import { grouped } from '../../diagram/labels.ts'
import { toneOf, type Tone } from '../../diagram/palette.ts'
import { analysed, fieldsWithin, structsBetween, type Placed } from './analysed.ts'
import styles from './annotations.module.css'
import { digitsOf, noteOfFields, noteOfStruct, type Note } from './notes.ts'
import { typeSpan } from './typeSpan.ts'

/** What is shown of the analysis in the lines on screen. */
interface Shown {
  readonly notes: RangeSet<GutterMarker>
  readonly types: DecorationSet
}

export function annotations(): Extension {
  const plugin = ViewPlugin.define((view) => new Annotations(view), {
    decorations: (annotations) => annotations.shown.types,
  })
  return [
    plugin,
    gutter({ class: styles.notes, side: 'after', markers: (view) => view.plugin(plugin)!.shown.notes }),
  ]
}

class Annotations {
  shown: Shown
  constructor(view: EditorView) {
    this.shown = shownIn(view)
  }
  update({ view, state, startState, docChanged, viewportChanged }: ViewUpdate) {
    if (docChanged || viewportChanged || state.field(analysed) !== startState.field(analysed)) {
      this.shown = shownIn(view)
    }
  }
}

function shownIn({ state, viewport: { from, to } }: EditorView): Shown {
  const notes = new Map<number, Note>()
  const types = new Map<number, { readonly to: number; readonly tone: Tone }>()
  for (const struct of structsBetween(state, from, to)) annotateStruct(state, struct, notes, types)

  const noteSet = new RangeSetBuilder<GutterMarker>()
  for (const [at, note] of inOrder(notes)) {
    if (at >= from && at <= to) noteSet.add(at, at, new NoteMarker(note, columnsOf(state, at)))
  }
  const typeSet = new RangeSetBuilder<Decoration>()
  for (const [at, type] of inOrder(types)) {
    if (at >= from && at <= to) typeSet.add(at, type.to, colours[type.tone])
  }
  return { notes: noteSet.finish(), types: typeSet.finish() }
}

/**
 * Adds what there is to say of one struct. A line has one note: that of the fields of a struct that begins above it,
 * else that of the first struct that begins on it.
 */
function annotateStruct(
  state: EditorState,
  struct: Placed,
  notes: Map<number, Note>,
  types: Map<number, { readonly to: number; readonly tone: Tone }>,
): void {
  const { layout } = state.field(analysed).analysis!.structs[struct.index]
  const head = state.doc.lineAt(struct.from)
  // A paste of bare field lines has no heading.
  const headed = layout.name !== '' || state.sliceDoc(struct.from, struct.from + 6) === 'struct'
  if (headed && !notes.has(head.from)) notes.set(head.from, noteOfStruct(layout))

  const digits = digitsOf(layout)
  const fields = fieldsWithin(state, struct)
  for (let i = 0; i < fields.length;) {
    const line = state.doc.lineAt(fields[i].at)
    let end = i + 1
    while (end < fields.length && fields[end].at <= line.to && fields[end].at >= line.from) end++
    const onLine = fields.slice(i, end)
    const first = notes.get(line.from)
    const own = headed ? line.from > head.from : true
    if (own && first?.of !== 'field') {
      const note = noteOfFields(
        onLine.map((field) => field.layout),
        digits,
      )
      notes.set(line.from, note)
    }
    for (const { at, layout: field } of onLine) {
      const span = field.embedded ? embeddedSpan(field.from, field.to, at) : spanOfType(line, at, field.name)
      if (field.shape && span) types.set(span.from, { to: span.to, tone: toneOf(field.shape.kind) })
    }
    i = end
  }
}

function embeddedSpan(from: number, to: number, at: number) {
  return { from: at, to: at + to - from }
}

function spanOfType(line: { readonly from: number; readonly text: string }, at: number, name: string) {
  const start = at - line.from
  if (!line.text.startsWith(name, start)) return null
  const span = typeSpan(line.text, start + name.length)
  return span && { from: line.from + span.from, to: line.from + span.to }
}

function inOrder<T>(map: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...map].toSorted(([a], [b]) => a - b)
}

/** Columns that the text of a line takes: those of characters that may be wide are counted as two. */
function columnsOf(state: EditorState, at: number): number {
  const { text } = state.doc.lineAt(at)
  return countColumn(text, state.tabSize) + (text.match(/[\u1100-\u{10ffff}]/gu)?.length ?? 0)
}

const colours = Object.fromEntries(
  (['ptr', 'hdr', 'int', 'flt', 'bool', 'sub', 'arr'] satisfies Tone[]).map((tone) => [
    tone,
    Decoration.mark({ class: `${styles.type} ${styles[tone]}` }),
  ]),
) as Readonly<Record<Tone, Decoration>>

/** A note at the end of a line whose text takes so many columns: where the two do not fit, the text is what stays. */
class NoteMarker extends GutterMarker {
  readonly note: Note
  readonly columns: number
  constructor(note: Note, columns: number) {
    super()
    this.note = note
    this.columns = columns
  }

  eq(other: NoteMarker): boolean {
    const { note, columns } = this
    return (
      other.columns === columns &&
      other.note.of === note.of &&
      other.note.figures === note.figures &&
      other.note.padding === note.padding
    )
  }

  toDOM(): Node {
    const { of, figures, padding } = this.note
    const room = element('div', styles.room)
    room.style.setProperty('--columns', String(this.columns))
    const note = element('div', styles.note)
    note.append(element('span', of === 'struct' ? styles.total : styles.figures, figures))
    const pad = element('span', styles.padding)
    if (padding > 0) pad.append(of === 'struct' ? totalPadding(padding) : fieldPadding(padding))
    note.append(pad)
    room.append(element('i', ''), note)
    return room
  }
}

function fieldPadding(padding: number): Node {
  const tag = element('span', styles.tag, `+${grouped(padding)}`)
  tag.append(element('span', styles.word, ' pad'))
  return tag
}

function totalPadding(padding: number): Node {
  return element('span', `${styles.totalPadding} ${styles.word}`, `${grouped(padding)} pad`)
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

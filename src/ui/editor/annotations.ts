/** Notes offsets, sizes and padding at the pane's edge, and colours the types of fields by their kind. */

import {
  countColumn,
  RangeSetBuilder,
  type EditorState,
  type Extension,
  type Range,
  type RangeSet,
} from '@codemirror/state'
import { Decoration, gutter, type GutterMarker, type DecorationSet, type EditorView } from '@codemirror/view'
import type { Tone } from '../../diagram/palette.ts'
import type { DocumentStore } from '../../state/documentStore.ts'
import { analysed } from './analysed.ts'
import styles from './annotations.module.css'
import { lineNotes } from './lineNotes.ts'
import { NoteMarker } from './NoteMarker.ts'
import { offsetBase, offsetBaseSync } from './offsetBase.ts'
import { onScreen } from './onScreen.ts'

/** What is shown of the analysis in the lines on screen. */
interface Shown {
  readonly notes: RangeSet<GutterMarker>
  readonly text: DecorationSet
}

export function annotations(documents: DocumentStore): Extension {
  const plugin = onScreen([analysed, offsetBase], shownIn, ({ text }) => text)
  return [
    offsetBaseSync(documents),
    plugin,
    gutter({ class: styles.notes, side: 'after', markers: (view) => view.plugin(plugin)!.shown.notes }),
  ]
}

function shownIn({ state, viewport: { from, to } }: EditorView): Shown {
  const { notes, types } = lineNotes(state, from, to)
  const noteSet = new RangeSetBuilder<GutterMarker>()
  const decorations: Range<Decoration>[] = []
  for (const [at, note] of inOrder(notes)) {
    if (at < from || at > to) continue
    noteSet.add(at, at, new NoteMarker(note, columnsOf(state, at)))
    if (note.padding > 0) decorations.push(padded.range(at))
  }
  for (const [at, type] of types) {
    if (at >= from && at <= to) decorations.push(colours[type.tone].range(at, type.to))
  }
  return { notes: noteSet.finish(), text: Decoration.set(decorations, true) }
}

function inOrder<T>(map: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...map].toSorted(([a], [b]) => a - b)
}

/** Columns that the text of a line takes: those of characters that may be wide are counted as two. */
function columnsOf(state: EditorState, at: number): number {
  const { text } = state.doc.lineAt(at)
  return countColumn(text, state.tabSize) + (text.match(/[\u1100-\u{10ffff}]/gu)?.length ?? 0)
}

const padded = Decoration.line({ class: styles.padded })

const colours = Object.fromEntries(
  (['ptr', 'hdr', 'int', 'flt', 'bool', 'sub', 'arr'] satisfies Tone[]).map((tone) => [
    tone,
    Decoration.mark({ class: `${styles.type} ${styles[tone]}` }),
  ]),
) as Readonly<Record<Tone, Decoration>>

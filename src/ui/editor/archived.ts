/** The files of an archive in the editor: where each begins, its own line numbers, and quiet text where it is not built. */

import {
  Compartment,
  RangeSetBuilder,
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
  type TransactionSpec,
} from '@codemirror/state'
import { Decoration, lineNumbers, type DecorationSet, type EditorView } from '@codemirror/view'
import type { Archived } from '../../state/messages.ts'
import styles from './archived.module.css'
import { onScreen } from './onScreen.ts'

const setFiles = StateEffect.define<readonly Archived[]>()

/** The files as last analysed, where they are now; none where the text is one file. */
const archived = StateField.define<readonly Archived[]>({
  create: () => [],
  update(files, { effects, changes, docChanged }) {
    for (const effect of effects) if (effect.is(setFiles)) return effect.value
    if (!docChanged || files.length === 0) return files
    // what is typed at the end of a file is its own, and not the next one's
    return files.map((file) => ({
      ...file,
      marker: changes.mapPos(file.marker, 1),
      from: changes.mapPos(file.from, -1),
    }))
  },
})

const numbers = new Compartment()

export function archivedFiles(): Extension {
  return [archived, numbers.of(lineNumbers()), onScreen([archived], linesIn, (lines) => lines)]
}

/** Shows the files of the text as it was just analysed. */
export function showArchived(state: EditorState, files: readonly Archived[]): TransactionSpec {
  if (files.length === 0 && state.field(archived).length === 0) return {}
  // line numbers are drawn anew only when they are configured anew
  const numbersOf = files.length === 0 ? lineNumbers() : lineNumbers({ formatNumber: numberInFile })
  return { effects: [setFiles.of(files), numbers.reconfigure(numbersOf)] }
}

/** The index of the file that an offset is in, its marker line included; -1 of none. */
export function fileAt(state: EditorState, offset: number): number {
  const files = state.field(archived)
  let low = 0
  let high = files.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (files[middle].marker <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The text of the file that an offset is in; all of it where it is one file. */
export function fileRangeAt(
  state: EditorState,
  offset: number,
): { readonly from: number; readonly to: number } {
  const files = state.field(archived)
  const at = fileAt(state, offset)
  return { from: files[at]?.from ?? 0, to: files[at + 1]?.marker ?? state.doc.length }
}

/** '' for a marker line. The gutter asks for a line past the end, to see how wide it has to be. */
function numberInFile(number: number, state: EditorState): string {
  const { doc } = state
  if (number > doc.lines) return String(number)
  const { from } = doc.line(number)
  const file = state.field(archived)[fileAt(state, from)]
  if (file === undefined) return String(number)
  if (from < file.from) return ''
  return String(number - doc.lineAt(file.from).number + 1)
}

/** The marker lines on screen, and the lines of what is not built. */
function linesIn({ state, viewport }: EditorView): DecorationSet {
  const set = new RangeSetBuilder<Decoration>()
  const files = state.field(archived)
  if (files.length === 0) return set.finish()
  for (let at = viewport.from; at <= viewport.to; at = state.doc.lineAt(at).to + 1) {
    const file = files[fileAt(state, at)]
    if (file === undefined) continue
    if (at < file.from) set.add(at, at, markerLine)
    else if (file.unbuilt !== null) set.add(at, at, quietLine)
  }
  return set.finish()
}

const markerLine = Decoration.line({ class: styles.marker })
const quietLine = Decoration.line({ class: styles.quiet })

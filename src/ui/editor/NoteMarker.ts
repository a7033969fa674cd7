/** Draws a note at the pane's edge: the figures as far as the text of its line leaves room, the padding in any case. */

import { GutterMarker } from '@codemirror/view'
import { grouped } from '../../diagram/labels.ts'
import styles from './annotations.module.css'
import type { Note } from './notes.ts'

/** A note at the end of a line whose text takes so many columns: where the two do not fit, the text and the padding are what stay. */
export class NoteMarker extends GutterMarker {
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
    const line = element('div', styles.line)
    line.style.setProperty('--columns', String(this.columns))
    const room = element('div', styles.room)
    room.append(
      element('i', ''),
      element('span', of === 'struct' ? `${styles.note} ${styles.total}` : styles.note, figures),
    )
    line.append(room)
    if (padding > 0) {
      const pad = element('span', of === 'struct' ? `${styles.padding} ${styles.word}` : styles.padding)
      pad.append(of === 'struct' ? totalPadding(padding) : fieldPadding(padding))
      line.append(pad)
    }
    return line
  }
}

function fieldPadding(padding: number): Node {
  const tag = element('span', styles.tag, `+${grouped(padding)}`)
  tag.append(element('span', styles.word, ' pad'))
  return tag
}

function totalPadding(padding: number): Node {
  return element('span', '', `${grouped(padding)} pad`)
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

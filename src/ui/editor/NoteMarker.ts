/** Draws a note at the pane's edge, as far as the text of its line leaves room. */

import { GutterMarker } from '@codemirror/view'
import { grouped } from '../../diagram/labels.ts'
import styles from './annotations.module.css'
import type { Note } from './notes.ts'

/** A note at the end of a line whose text takes so many columns: where the two do not fit, the text is what stays. */
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

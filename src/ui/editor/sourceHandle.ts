/** What the page knows of whatever shows the source: first a plain text area, then the editor that takes its place. */

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Page } from '../commands/command.ts'

/** What commands have the editor do. */
export type EditorAction =
  | 'format'
  | 'foldImports'
  | 'unfoldImports'
  | 'offerFixes'
  | 'nextProblem'
  | 'previousProblem'
  | 'copyProblem'

/** Where the reader was in the text area as it went. */
export interface Place {
  readonly anchor: number
  readonly head: number
  readonly scrollTop: number
}

/** How it is done by what shows the source; places are those of the analysed text. */
export interface Shower {
  /** Moves the caret to a place, brings it into sight, and takes the focus. */
  readonly goTo: (from: number, to: number) => void
  /** Moves the caret to a place and brings it into sight: the focus stays where it is. */
  readonly show: (at: number) => void
  /** Moves the caret to where the text of a file begins, and its marker line to the top. */
  readonly goToFile: (marker: number, from: number) => void
  /** Puts other text in the place of all there is, as one change that can be undone; null where none could be. */
  readonly replace: ((text: string) => void) | null
  /** Null where there is no editor yet. */
  readonly act: ((action: EditorAction, page: Page) => void) | null
}

export interface SourceHandle {
  readonly goTo: Shower['goTo']
  readonly show: Shower['show']
  readonly goToFile: Shower['goToFile']
  /** False where it could not be undone, and is not done. */
  readonly replace: (text: string) => boolean
  /** Nothing is done, and that is said, while there is no editor. */
  readonly act: (action: EditorAction, page: Page) => void
  /** The index of the file of an archive that is looked at; -1 where the source is one file, or where it is not known. */
  readonly file: StoreApi<number>
  readonly takeOver: (shower: Shower) => void
  /** Keeps the place for what comes next. */
  readonly leaveAt: (place: Place) => void
  /** The place that was left with the focus; null where that was elsewhere. */
  readonly placeLeft: () => Place | null
}

export function createSourceHandle(): SourceHandle {
  let shower: Shower | null = null
  let left: Place | null = null
  return {
    goTo: (from, to) => shower?.goTo(from, to),
    show: (at) => shower?.show(at),
    goToFile: (marker, from) => shower?.goToFile(marker, from),
    replace(text) {
      if (!shower?.replace) return false
      shower.replace(text)
      return true
    },
    act(action, page) {
      if (shower?.act) shower.act(action, page)
      else page.say('The editor is not there yet')
    },
    file: createStore(() => -1),
    takeOver(next) {
      shower = next
    },
    leaveAt(place) {
      left = place
    },
    placeLeft: () => left,
  }
}

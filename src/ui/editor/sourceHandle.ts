/** What the pane knows of whatever shows the source: first a plain text area, then the editor that takes its place. */

/** Where the reader was in the text area as it went. */
export interface Place {
  readonly anchor: number
  readonly head: number
  readonly scrollTop: number
}

/** Moves the caret to a place of the analysed text, brings it into sight, and takes the focus. */
export type GoTo = (from: number, to: number) => void

export interface SourceHandle {
  readonly goTo: GoTo
  /** Says how it is done by what shows the source from now on. */
  readonly takeOver: (goTo: GoTo) => void
  /** Keeps the place for what comes next. */
  readonly leaveAt: (place: Place) => void
  /** The place that was left with the focus; null where that was elsewhere. */
  readonly placeLeft: () => Place | null
}

export function createSourceHandle(): SourceHandle {
  let go: GoTo | null = null
  let left: Place | null = null
  return {
    goTo: (from, to) => go?.(from, to),
    takeOver(goTo) {
      go = goTo
    },
    leaveAt(place) {
      left = place
    },
    placeLeft: () => left,
  }
}

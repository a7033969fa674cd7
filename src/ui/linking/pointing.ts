/** Marks the field that is pointed at: pointer and focus mark it while they last, a press pins it. */

import { hover, pin, type Mark, type MarkStore } from '../../state/markStore.ts'

export interface Pointing {
  readonly at: (mark: Mark) => void
  /** Nothing is pointed at any more: unless something is again in a moment, the mark goes. */
  readonly away: () => void
  /** Pins the field, or unpins it where it is pinned. */
  readonly press: (mark: Mark) => void
  readonly unpin: () => void
}

/** From block to block the pointer crosses gaps: the mark should not flicker there. */
const lingerMs = 80

export function createPointing(marks: MarkStore): Pointing {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    at(mark) {
      clearTimeout(timer)
      if (!areSame(marks.getState().hovered, mark)) hover(marks, mark)
    },
    away() {
      clearTimeout(timer)
      timer = setTimeout(() => hover(marks, null), lingerMs)
    },
    press(mark) {
      pin(marks, areSame(marks.getState().pinned, mark) ? null : mark)
    },
    unpin() {
      if (marks.getState().pinned) pin(marks, null)
    },
  }
}

function areSame(a: Mark | null, b: Mark): boolean {
  return a?.struct === b.struct && a.field === b.field && a.part === b.part
}

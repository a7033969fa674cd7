/** What the rows of the table of all structs listen to: a press selects a struct, keys go from row to row. */

import {
  useLayoutEffect,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'preact/compat'
import type { StructRow } from '../../state/structRows.ts'
import { scrollToRow } from './scrollToRow.ts'

/** Where the focus is to go to: a row, by the index of its struct, or the field in it. */
interface Goal {
  readonly index: number
  readonly part: 'row' | 'field'
}

/** Rows that a page key goes over. */
const page = 10

/**
 * Handlers for the body of the table, and the index of the struct whose row had the focus last, null where none had.
 * `range` are the rows of `shown` that are drawn.
 */
export function useStructEvents(
  body: RefObject<HTMLTableSectionElement | null>,
  shown: readonly StructRow[],
  range: readonly [from: number, to: number],
  onChoose: (row: StructRow) => void,
) {
  const [active, setActive] = useState<number | null>(null)
  const [goal, setGoal] = useState<Goal | null>(null)
  const [from, to] = range

  // A row that is far away is drawn only once it has been scrolled to.
  useLayoutEffect(() => {
    if (!goal || !body.current) return
    const place = shown.findIndex(({ index }) => index === goal.index)
    if (place < 0) return setGoal(null)
    const row = body.current.querySelector<HTMLElement>(rowOf(goal.index))
    scrollToRow(body.current, place, rowOf(goal.index))
    if (!row) return
    const element = goal.part === 'field' ? row.querySelector('input') : row
    element?.focus({ preventScroll: true })
    setGoal(null)
  }, [goal, body, shown, from, to])

  function placeOf(target: EventTarget | null): number {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-struct]') : null
    return row ? shown.findIndex(({ index }) => index === Number(row.dataset['struct'])) : -1
  }

  const handlers = {
    onFocus({ target }: FocusEvent<HTMLElement>) {
      const place = placeOf(target)
      if (place >= 0) setActive(shown[place].index)
    },
    onClick({ target }: MouseEvent<HTMLElement>) {
      const place = placeOf(target)
      if (place >= 0 && !(target instanceof HTMLInputElement)) onChoose(shown[place])
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const { target, key } = event
      const place = placeOf(target)
      if (place < 0 || event.ctrlKey || event.metaKey || event.altKey) return
      const field = target instanceof HTMLInputElement ? target : null
      const last = shown.length - 1
      const steps: Record<string, number> = {
        ArrowDown: place + 1,
        ArrowUp: place - 1,
        PageDown: place + page,
        PageUp: place - page,
        ...(!field && { Home: 0, End: last }),
      }
      const next = steps[key]
      if (next !== undefined) {
        const { index } = shown[Math.min(Math.max(next, 0), last)]
        setGoal({ index, part: field ? 'field' : 'row' })
      } else if (key === 'Enter' && field) {
        // What was typed may send the row elsewhere: the focus goes with it.
        field.blur()
        setGoal({ index: shown[place].index, part: 'row' })
      } else if ((key === 'Enter' || key === ' ') && !field) onChoose(shown[place])
      else return
      event.preventDefault()
    },
  }
  return [active, handlers] as const
}

function rowOf(index: number): string {
  return `[data-struct="${index}"]`
}

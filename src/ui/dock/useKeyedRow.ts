/** Keeps the row in view that the keys go to, which mark fields wherever the page is scrolled to. */

import { useEffect, type RefObject } from 'preact/compat'
import { useStores } from '../stores.ts'

/** Scrolls to a row of `body` as its field is reached by keys; where it was pointed at, what is looked at stays. */
export function useKeyedRow(body: RefObject<HTMLElement | null>, struct: number): void {
  const { marks } = useStores()
  useEffect(
    () =>
      marks.subscribe(({ pinned, isKeyed }, before) => {
        if (body.current && isKeyed && pinned && pinned !== before.pinned && pinned.struct === struct)
          scrollToRow(body.current, pinned.field)
      }),
    [marks, body, struct],
  )
}

function scrollToRow(body: HTMLElement, field: number): void {
  const row = body.querySelector(`[data-field="${field}"]`)
  if (row) return row.scrollIntoView({ block: 'nearest' })
  // Of a long table it is not drawn, but all rows are of one height.
  const height = parseFloat(getComputedStyle(body).getPropertyValue('--row'))
  const top = body.getBoundingClientRect().top + field * height
  const scroller = scrollerOf(body)
  const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2
  scroller.scrollBy({ top: top - middle })
}

/** The innermost element around `inner` that scrolls up and down. */
function scrollerOf(inner: HTMLElement): HTMLElement {
  for (let at = inner.parentElement; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  }
  return document.documentElement
}

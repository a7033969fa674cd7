/** Brings a row of a long table into view, drawn or not. */

import { scrollerOf } from './scrollerOf.ts'

/** `row` is its place in `body`, and `drawn` selects it where it is drawn. All rows have the height `--row`. */
export function scrollToRow(body: HTMLElement, row: number, drawn: string): void {
  const element = body.querySelector(drawn)
  if (element) return element.scrollIntoView({ block: 'nearest' })
  const height = parseFloat(getComputedStyle(body).getPropertyValue('--row'))
  const top = body.getBoundingClientRect().top + row * height
  const scroller = scrollerOf(body)
  const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2
  scroller.scrollBy({ top: top - middle })
}

/** Which rows of a long table are in view, whatever it is that scrolls. */

import { useLayoutEffect, useState, type RefObject } from 'preact/compat'
import { scrollerOf } from './scrollerOf.ts'

/** A table with fewer rows is drawn as a whole. */
const mostRows = 40
/** Rows are drawn in steps of so many, with as many beyond either edge. */
const step = 5

/** The first row to draw and the one after the last, of `count` in the body of a table, each of the height `--row`. */
export function useRowsInView(
  body: RefObject<HTMLElement | null>,
  count: number,
): readonly [from: number, to: number] {
  const [first, setFirst] = useState(0)
  const [length, setLength] = useState(mostRows)
  const isLong = count > mostRows

  useLayoutEffect(() => {
    const element = body.current
    if (!element || !isLong) return undefined
    const update = () => {
      const row = parseFloat(getComputedStyle(element).getPropertyValue('--row'))
      const scroller = scrollerOf(element)
      const seen = Math.min(scroller.clientHeight, innerHeight)
      const top = scroller === document.documentElement ? 0 : scroller.getBoundingClientRect().top
      const hidden = top - element.getBoundingClientRect().top
      setFirst(Math.max(0, Math.floor(hidden / row / step) - 1) * step)
      setLength(Math.ceil(seen / row / step) * step + 3 * step)
    }
    update()
    // Scrolling does not bubble, but it is captured.
    addEventListener('scroll', update, { capture: true, passive: true })
    addEventListener('resize', update)
    const observer = new ResizeObserver(update)
    observer.observe(scrollerOf(element))
    return () => {
      removeEventListener('scroll', update, { capture: true })
      removeEventListener('resize', update)
      observer.disconnect()
    }
  }, [body, isLong])

  return isLong ? [Math.min(first, count), Math.min(first + length, count)] : [0, count]
}

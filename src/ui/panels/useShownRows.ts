/** Which rows of a picture are in view, whatever it is that scrolls. */

import { useLayoutEffect, useState, type RefObject } from 'preact/compat'
import type { Range } from '../../diagram/grid.ts'

/** Rows are drawn in steps of so many, with as many beyond either edge. */
const step = 16

/** The rows to draw of those that stand below each other in `picture`, `height` pixels each. */
export function useShownRows(picture: RefObject<HTMLElement | null>, height: number): Range {
  const [range, setRange] = useState<Range>({ from: 0, to: 80 })

  useLayoutEffect(() => {
    const update = () => {
      const element = picture.current
      if (!element) return
      const hidden = -element.getBoundingClientRect().top
      const from = Math.max(Math.floor(hidden / height / step) - 1, 0) * step
      const to = Math.max(Math.ceil((hidden + innerHeight) / height / step) + 1, 1) * step
      setRange((before) => (before.from === from && before.to === to ? before : { from, to }))
    }
    update()
    // Scrolling does not bubble, but it is captured.
    addEventListener('scroll', update, { capture: true, passive: true })
    addEventListener('resize', update)
    return () => {
      removeEventListener('scroll', update, { capture: true })
      removeEventListener('resize', update)
    }
  }, [picture, height])

  return range
}

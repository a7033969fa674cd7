/** Which of a long row of equally wide tabs are in view. */

import { useLayoutEffect, useState, type RefObject } from 'preact/compat'

interface Range {
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

/** Tabs drawn beyond either edge. */
const margin = 3

/** The range in view of `scroller`, and the width of a tab in pixels, which is the property `--tab` of its style. */
export function useScrolledRange(scroller: RefObject<HTMLElement | null>): readonly [Range, number] {
  const [range, setRange] = useState<Range>({ from: 0, to: 12 })
  const [tabWidth, setTabWidth] = useState(206)

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const update = () => {
      const width = parseFloat(getComputedStyle(element).getPropertyValue('--tab'))
      const from = Math.max(0, Math.floor(element.scrollLeft / width) - margin)
      const to = Math.ceil((element.scrollLeft + element.clientWidth) / width) + margin
      setTabWidth(width)
      setRange((before) => (before.from === from && before.to === to ? before : { from, to }))
    }
    const observer = new ResizeObserver(update)
    observer.observe(element)
    element.addEventListener('scroll', update, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', update)
    }
  }, [scroller])

  return [range, tabWidth]
}

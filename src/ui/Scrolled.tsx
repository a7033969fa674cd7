/** Lets what is too wide for the page scroll by itself, by the keys too. */

import { useLayoutEffect, useRef, useState, type ReactNode } from 'preact/compat'
import styles from './Scrolled.module.css'

interface Props {
  /** What it is, for those who do not see it. */
  readonly name: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

export function Scrolled({ name, className = '', children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [overflows, setOverflows] = useState(false)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  // A region that can be scrolled is one stop of the Tab key; one that fits is none.
  const scrolling = overflows ? { role: 'region' as const, 'aria-label': name, tabIndex: 0 } : {}
  return (
    <div ref={box} className={`${styles.scrolled} ${className}`} {...scrolling}>
      {children}
    </div>
  )
}

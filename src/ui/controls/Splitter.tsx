/** The line between two panes, moved by dragging it and by the arrow keys; a double click puts it back. */

import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'preact/compat'
import styles from './Splitter.module.css'

interface Props {
  readonly name: string
  /** Of the line itself. */
  readonly orientation: 'vertical' | 'horizontal'
  /** The share that a pane has of the element around both, in percent; null for the usual one. */
  readonly share: number | null
  readonly usual: number
  readonly range: readonly [least: number, most: number]
  /** Whether the share is that of the pane after the line. */
  readonly isOfAfter?: boolean
  readonly className?: string | undefined
  readonly onChange: (share: number | null) => void
}

/** Pixels that an arrow key moves it. */
const step = 16

export function Splitter(props: Props) {
  const { name, orientation, share, usual, range, isOfAfter = false, className = '', onChange } = props
  const line = useRef<HTMLDivElement>(null)
  const [measured, setMeasured] = useState<number | null>(null)
  const isVertical = orientation === 'vertical'

  /** The share where the line is at a point of the window. */
  function shareAt(line: HTMLElement, x: number, y: number): number {
    const around = line.parentElement!.getBoundingClientRect()
    const part = isVertical ? (x - around.left) / around.width : (y - around.top) / around.height
    return 100 * (isOfAfter ? 1 - part : part)
  }

  function moveTo(to: number): void {
    onChange(Math.round(100 * Math.min(Math.max(to, range[0]), range[1])) / 100)
  }

  function shareNow(line: HTMLElement): number {
    const { left, top, width, height } = line.getBoundingClientRect()
    return shareAt(line, left + width / 2, top + height / 2)
  }

  // What the panes have room for may be less than the share: what is said is where the line came to stand.
  useLayoutEffect(() => {
    if (document.activeElement === line.current) setMeasured(shareNow(line.current!))
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [share])

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const line = event.currentTarget
    const { width, height } = line.parentElement!.getBoundingClientRect()
    const by = ((isOfAfter ? -100 : 100) * step) / (isVertical ? width : height)
    const to = {
      [isVertical ? 'ArrowLeft' : 'ArrowUp']: () => shareNow(line) - by,
      [isVertical ? 'ArrowRight' : 'ArrowDown']: () => shareNow(line) + by,
      Home: () => range[0],
      End: () => range[1],
    }[event.key]
    if (!to) return
    event.preventDefault()
    moveTo(to())
  }

  return (
    // A separator that can be moved takes the focus. ARIA: window splitter
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={line}
      role="separator"
      aria-label={name}
      aria-orientation={orientation}
      aria-valuenow={Math.round(measured ?? share ?? usual)}
      aria-valuemin={range[0]}
      aria-valuemax={range[1]}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      title="Drag to resize, double-click to reset"
      className={`${styles.line} ${styles[orientation]} ${className}`}
      onFocus={({ currentTarget }) => setMeasured(shareNow(currentTarget))}
      onBlur={() => setMeasured(null)}
      onKeyDown={onKeyDown}
      onDblClick={() => onChange(null)}
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={({ currentTarget, pointerId, clientX, clientY }: PointerEvent<HTMLElement>) => {
        if (currentTarget.hasPointerCapture(pointerId)) moveTo(shareAt(currentTarget, clientX, clientY))
      }}
    />
  )
}

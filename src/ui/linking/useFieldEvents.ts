/** What a group of drawn fields listens to, so that pointing at one marks it everywhere. */

import {
  useLayoutEffect,
  useMemo,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'preact/compat'
import type { Mark } from '../../state/markStore.ts'
import { useOpening } from './OpeningContext.ts'
import { usePointing } from './PointingContext.ts'
import { keepOneTabStop, moveFocus, moveTabStop } from './roving.ts'

/**
 * Handlers for an element in which what stands for a field carries `data-field`, and its padding `data-padding`.
 * `struct` is the index of the struct in the analysis; negative where the picture is an old one and marks nothing.
 * `declared` gives the declared index of each field where they are in another order. What lies in a field carries its path
 * as `data-part`; what can be opened the path as `data-opens`, what is in an opened part its path as `data-closes`, and a
 * triangle what it toggles as `data-toggle`.
 */
export function useFieldEvents<T extends Element>(struct: number, declared: readonly number[] | null) {
  const pointing = usePointing()
  const opening = useOpening()
  const group = useRef<T>(null)
  /** What a key opens or closes gets the focus once it is drawn. */
  const awaited = useRef<string | null>(null)

  useLayoutEffect(() => {
    if (!group.current) return
    keepOneTabStop(group.current)
    const path = awaited.current
    const drawn = path === null ? null : group.current.querySelector(path)
    if (drawn instanceof HTMLElement || drawn instanceof SVGElement) {
      awaited.current = null
      drawn.focus()
    }
  })

  const handlers = useMemo(() => {
    function markAt(target: EventTarget | null): Mark | null {
      const element = target instanceof Element ? target.closest('[data-field],[data-padding]') : null
      const { field, padding, part } = (element as HTMLElement | SVGElement | null)?.dataset ?? {}
      const index = field ?? padding
      if (index === undefined || struct < 0) return null
      const mark = { struct, field: declared ? declared[Number(index)] : Number(index) }
      return part === undefined ? mark : { ...mark, part }
    }

    function point({ target }: { target: EventTarget | null }): void {
      const mark = markAt(target)
      if (mark) pointing.at(mark)
      else pointing.away()
    }

    function toggled(toggle: Element): void {
      const path = toggle.getAttribute('data-toggle') ?? ''
      if (opening.paths.includes(path)) opening.close(path)
      else opening.open(path)
    }

    /** Whether the key opens or closes something at an element. */
    function openedBy(target: Element, key: string): boolean {
      const opens = target.getAttribute('data-opens')
      const closes = target.getAttribute('data-closes')
      if (opens !== null && (key === 'Enter' || key === 'ArrowRight')) {
        awaited.current = `[data-closes="${CSS.escape(opens)}"]`
        opening.open(opens)
        return true
      }
      if (closes === null || key !== 'ArrowLeft') return false
      awaited.current = `[data-opens="${CSS.escape(closes)}"]`
      opening.close(closes)
      return true
    }

    return {
      onPointerOver: point,
      onPointerLeave: () => pointing.away(),
      onFocus(event: FocusEvent<T>) {
        point(event)
        const { target, currentTarget } = event
        if (target instanceof Element && target.hasAttribute('data-field')) moveTabStop(currentTarget, target)
      },
      onBlur: () => pointing.away(),
      onClick({ target }: MouseEvent<T>) {
        const toggle = target instanceof Element ? target.closest('[data-toggle]') : null
        if (toggle) return toggled(toggle)
        const mark = markAt(target)
        if (mark) pointing.press(mark)
      },
      onKeyDown(event: KeyboardEvent<T>) {
        const { target, currentTarget, key } = event
        if (!(target instanceof Element) || !target.hasAttribute('data-field')) return
        if (key === 'Escape') return pointing.unpin()
        if (openedBy(target, key)) return event.preventDefault()
        const mark = markAt(target)
        if ((key === 'Enter' || key === ' ') && mark) pointing.press(mark)
        else if (event.ctrlKey || event.metaKey || event.altKey || !moveFocus(currentTarget, target, key))
          return
        event.preventDefault()
      },
    }
  }, [struct, declared, pointing, opening])

  return [group, handlers] as const
}

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
import { usePointing } from './PointingContext.ts'
import { keepOneTabStop, moveFocus, moveTabStop } from './roving.ts'

/**
 * Handlers for an element in which what stands for a field carries `data-field`, and its padding `data-padding`.
 * `struct` is the index of the struct in the analysis; negative where the picture is an old one and marks nothing.
 * `declared` gives the declared index of each field where they are in another order.
 */
export function useFieldEvents<T extends Element>(struct: number, declared: readonly number[] | null) {
  const pointing = usePointing()
  const group = useRef<T>(null)

  useLayoutEffect(() => {
    if (group.current) keepOneTabStop(group.current)
  })

  const handlers = useMemo(() => {
    function markAt(target: EventTarget | null): Mark | null {
      const element = target instanceof Element ? target.closest('[data-field],[data-padding]') : null
      const { field, padding } = (element as HTMLElement | SVGElement | null)?.dataset ?? {}
      const index = field ?? padding
      if (index === undefined || struct < 0) return null
      return { struct, field: declared ? declared[Number(index)] : Number(index) }
    }

    function point({ target }: { target: EventTarget | null }): void {
      const mark = markAt(target)
      if (mark) pointing.at(mark)
      else pointing.away()
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
        const mark = markAt(target)
        if (mark) pointing.press(mark)
      },
      onKeyDown(event: KeyboardEvent<T>) {
        const { target, currentTarget, key } = event
        if (!(target instanceof Element) || !target.hasAttribute('data-field')) return
        if (key === 'Escape') return pointing.unpin()
        const mark = markAt(target)
        if ((key === 'Enter' || key === ' ') && mark) pointing.press(mark)
        else if (event.ctrlKey || event.metaKey || event.altKey || !moveFocus(currentTarget, target, key))
          return
        event.preventDefault()
      },
    }
  }, [struct, declared, pointing])

  return [group, handlers] as const
}

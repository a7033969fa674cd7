/** Keeps the row in view that the keys go to, which mark fields wherever the page is scrolled to. */

import { useEffect, type RefObject } from 'preact/compat'
import type { Mark } from '../../state/markStore.ts'
import { useStores } from '../stores.ts'

/** Scrolls to a row of `body` as its field is pinned, but not where it was pointed at: what is looked at then stays. */
export function useKeyedRow(body: RefObject<HTMLElement | null>, struct: number): void {
  const { marks } = useStores()
  useEffect(
    () =>
      marks.subscribe(({ pinned, hovered }, before) => {
        if (!pinned || pinned === before.pinned || pinned.struct !== struct || areSame(pinned, hovered))
          return
        body.current?.querySelector(`[data-field="${pinned.field}"]`)?.scrollIntoView({ block: 'nearest' })
      }),
    [marks, body, struct],
  )
}

function areSame(a: Mark, b: Mark | null): boolean {
  return a.struct === b?.struct && a.field === b.field
}

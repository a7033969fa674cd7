/** Keeps the row in view that the keys go to, which mark fields wherever the page is scrolled to. */

import { useEffect, type RefObject } from 'preact/compat'
import { useStores } from '../stores.ts'
import { scrollToRow } from './scrollToRow.ts'

/**
 * Scrolls to a row of `body` as its field is reached by keys; where it was pointed at, what is looked at stays. `rowOf`
 * says which row the field with the index has.
 */
export function useKeyedRow(
  body: RefObject<HTMLElement | null>,
  struct: number,
  rowOf: (field: number) => number,
): void {
  const { marks } = useStores()
  useEffect(
    () =>
      marks.subscribe(({ pinned, isKeyed }, before) => {
        if (body.current && isKeyed && pinned && pinned !== before.pinned && pinned.struct === struct)
          scrollToRow(body.current, rowOf(pinned.field), `[data-field="${pinned.field}"]`)
      }),
    [marks, body, struct, rowOf],
  )
}

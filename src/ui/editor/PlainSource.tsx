/** A text area with the editor's look: it is there at once, and gives text, caret and focus to the editor that follows. */

import { useCallback, useState } from 'preact/compat'
import { useStore } from 'zustand'
import { useStores } from '../stores.ts'
import styles from './PlainSource.module.css'
import { placeholderText, takesFocus } from './emptySource.ts'
import type { SourceHandle } from './sourceHandle.ts'

export function PlainSource({ handle }: { readonly handle: SourceHandle }) {
  const { documents, session } = useStores()
  const source = useStore(documents, (document) => document.source)
  const [takesFocusAtOnce] = useState(() => source === '' && takesFocus())

  const attach = useCallback(
    (area: HTMLTextAreaElement | null) => {
      if (!area) return undefined
      if (takesFocusAtOnce) area.focus()
      const show = (from: number, to: number, top: number, above: number) => {
        area.setSelectionRange(from, to)
        const line = area.value.slice(0, top).split('\n').length - 1
        area.scrollTop = line * parseFloat(getComputedStyle(area).lineHeight) - above
      }
      const select: typeof show = (...place) => {
        area.focus()
        show(...place)
      }
      handle.takeOver({
        goTo: (from, to) => select(from, to, from, area.clientHeight / 2),
        show: (at) => show(at, at, at, area.clientHeight / 2),
        goToFile: (marker, from) => select(from, from, marker, 0),
        replace: null, // what a program puts into a text area cannot be undone
        act: null,
      })
      return () => {
        if (document.activeElement !== area) return
        const { selectionStart, selectionEnd, selectionDirection, scrollTop } = area
        const isBackward = selectionDirection === 'backward'
        handle.leaveAt({
          anchor: isBackward ? selectionEnd : selectionStart,
          head: isBackward ? selectionStart : selectionEnd,
          scrollTop,
        })
      }
    },
    [handle, takesFocusAtOnce],
  )

  return (
    <textarea
      ref={attach}
      className={styles.area}
      aria-label="Go source"
      value={source}
      placeholder={placeholderText}
      spellcheck={false}
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
      wrap="off"
      onChange={(event) => session.edit(event.currentTarget.value)}
    />
  )
}

/** Has the keys of the keymap do what they say while nothing is typed. */

import { useEffect } from 'preact/compat'
import { actionOf, type KeyActions } from './keymap.ts'

export function useKeys(actions: KeyActions): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target)) return
      // What is open over the page has its own keys, Esc among them; the help is closed as it was opened.
      if (event.key !== '?' && isCovered(event.key)) return
      const { singleKeys } = actions.stores.preferences.getState()
      if (!singleKeys && event.key !== 'Escape') return
      const action = actionOf(event.key)
      if (!action) return
      event.preventDefault()
      action(actions)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [actions])
}

/** Whether something over the page has the key. An explanation has none, and the walk to a size, whose fields they mark, Esc alone. */
function isCovered(key: string): boolean {
  const without = key === 'Escape' ? '[popover=manual]' : '[popover=manual], #why'
  return document.querySelector(`dialog[open], :popover-open:not(${without})`) !== null
}

/** Whether a key belongs to the element that has the focus. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type)
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  )
}

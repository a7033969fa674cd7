/** Has keys do what the list of commands says: chords everywhere, single keys while nothing is typed. */

import { useEffect } from 'preact/compat'
import type { Page } from './command.ts'
import { commandOf } from './commands.ts'
import { isSingle, keyOf } from './keys.ts'

/** What they opened they close again. */
const toggles = ['Mod K', '?']

export function useKeys(page: Page): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return
      const key = keyOf(event)
      const isTyped = isSingle(key) || key === 'Esc'
      if (isTyped && isTyping(event.target)) return
      // What is open over the page has its own keys, Esc among them.
      if (!toggles.includes(key) && isCovered(key)) return
      if (isSingle(key) && !page.stores.preferences.getState().singleKeys) return
      const command = commandOf(key)
      if (!command) return
      event.preventDefault()
      command.run(page)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [page])
}

/** Whether something over the page has the key. An explanation has none, and the walk to a size, whose fields they mark, Esc alone. */
function isCovered(key: string): boolean {
  const without = key === 'Esc' ? '[popover=manual]' : '[popover=manual], #why'
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

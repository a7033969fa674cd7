/** What a visitor prefers of the page itself: kept by the browser, never in a link. */

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DraftStorage } from './drafts.ts'

export const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

export interface Preferences {
  readonly theme: Theme
  /** Keys without Ctrl or Alt do something. */
  readonly singleKeys: boolean
}

export type PreferenceStore = StoreApi<Preferences>

/** Read by public/theme.js too, before anything is painted. */
const themeKey = 'offsetof.theme'
const singleKeysKey = 'offsetof.singleKeys'

/** `open` gives the storage; where it throws, nothing is kept. */
export function createPreferences(open: () => DraftStorage): PreferenceStore {
  const store = createStore<Preferences>(() => ({
    theme: themes.find((theme) => theme === read(open, themeKey)) ?? 'system',
    singleKeys: read(open, singleKeysKey) !== 'off',
  }))
  store.subscribe(({ theme, singleKeys }) => {
    write(open, themeKey, theme === 'system' ? null : theme)
    write(open, singleKeysKey, singleKeys ? null : 'off')
  })
  return store
}

export function nextTheme(store: PreferenceStore): void {
  const { theme } = store.getState()
  store.setState({ theme: themes[(themes.indexOf(theme) + 1) % themes.length] })
}

function read(open: () => DraftStorage, key: string): string | null {
  try {
    return open().getItem(key)
  } catch {
    return null
  }
}

/** Null removes it: what is usual is not kept. */
function write(open: () => DraftStorage, key: string, value: string | null): void {
  try {
    if (value === null) open().removeItem(key)
    else open().setItem(key, value)
  } catch {
    // Denied or full: the page works without.
  }
}

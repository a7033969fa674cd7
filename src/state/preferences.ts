/** What a visitor prefers of the page itself: kept by the browser, never in a link. */

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DraftStorage } from './drafts.ts'

export const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

export interface Preferences {
  readonly theme: Theme
  /** Keys without Ctrl or Alt do something. */
  readonly singleKeys: boolean
  /** What share of the room panes have, in percent; null for the usual one. */
  readonly shares: Readonly<Record<Split, number | null>>
}

/** Splits of the page: the source beside the layout, the source above it, the fields under the diagrams. */
export const splits = ['columns', 'rows', 'dock'] as const

export type Split = (typeof splits)[number]

export type PreferenceStore = StoreApi<Preferences>

/** Read by public/theme.js too, before anything is painted. */
const themeKey = 'offsetof.theme'
const singleKeysKey = 'offsetof.singleKeys'

/** `open` gives the storage; where it throws, nothing is kept. */
export function createPreferences(open: () => DraftStorage): PreferenceStore {
  const store = createStore<Preferences>(() => ({
    theme: themes.find((theme) => theme === read(open, themeKey)) ?? 'system',
    singleKeys: read(open, singleKeysKey) !== 'off',
    shares: {
      columns: readShare(open, 'columns'),
      rows: readShare(open, 'rows'),
      dock: readShare(open, 'dock'),
    },
  }))
  store.subscribe(({ theme, singleKeys, shares }) => {
    write(open, themeKey, theme === 'system' ? null : theme)
    write(open, singleKeysKey, singleKeys ? null : 'off')
    for (const split of splits)
      write(open, shareKey(split), shares[split] === null ? null : `${shares[split]}`)
  })
  return store
}

export function nextTheme(store: PreferenceStore): void {
  const { theme } = store.getState()
  store.setState({ theme: themes[(themes.indexOf(theme) + 1) % themes.length] })
}

export function setShare(store: PreferenceStore, split: Split, share: number | null): void {
  store.setState({ shares: { ...store.getState().shares, [split]: share } })
}

function shareKey(split: Split): string {
  return `offsetof.${split}`
}

/** Null too for what is no share: the page must stay usable whatever is stored. */
function readShare(open: () => DraftStorage, split: Split): number | null {
  const share = Number(read(open, shareKey(split)) ?? NaN)
  return share >= 10 && share <= 90 ? share : null
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

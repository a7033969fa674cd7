import { expect, test } from 'vitest'
import { createPreferences, nextTheme, setShare } from './preferences.ts'

function storageOf(map: Map<string, string>) {
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  }
}

test('are kept, but for what is usual', () => {
  const map = new Map<string, string>()
  const store = createPreferences(() => storageOf(map))
  const usual = { columns: null, rows: null, dock: null }
  expect(store.getState()).toEqual({ theme: 'system', singleKeys: true, shares: usual })
  nextTheme(store)
  nextTheme(store)
  store.setState({ singleKeys: false })
  setShare(store, 'columns', 45.5)
  expect(createPreferences(() => storageOf(map)).getState()).toEqual({
    theme: 'dark',
    singleKeys: false,
    shares: { ...usual, columns: 45.5 },
  })
  setShare(store, 'columns', null)
  nextTheme(store)
  store.setState({ singleKeys: true })
  expect(map.size).toBe(0)
})

test('what is not a theme is the system\u2019s', () => {
  const map = new Map([['offsetof.theme', 'pink']])
  expect(createPreferences(() => storageOf(map)).getState().theme).toBe('system')
})

test('what is not a share of the page is the usual one', () => {
  for (const share of ['', 'wide', '-5', '100', 'Infinity']) {
    const map = new Map([['offsetof.dock', share]])
    expect(createPreferences(() => storageOf(map)).getState().shares.dock).toBeNull()
  }
})

test('where storage is denied they last as long as the page', () => {
  const store = createPreferences(() => {
    throw new Error('denied')
  })
  nextTheme(store)
  expect(store.getState().theme).toBe('light')
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyDocument } from './documentStore.ts'
import { createDrafts } from './drafts.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function counted() {
  const map = new Map<string, string>()
  const setItem = vi.fn((key: string, value: string) => void map.set(key, value))
  const storage = { setItem, getItem: (key: string) => map.get(key) ?? null, removeItem: () => {} }
  return { drafts: createDrafts(() => storage), setItem }
}

const documentOf = (source: string) => ({ ...emptyDocument, source })

test('of what is typed fast only the last is written, in a moment', () => {
  const { drafts, setItem } = counted()
  drafts.writeSoon('current', documentOf('a'))
  drafts.writeSoon('current', documentOf('ab'))
  expect(setItem).not.toHaveBeenCalled()
  vi.advanceTimersByTime(200)
  expect(setItem).toHaveBeenCalledTimes(1)
  expect(drafts.read('current')?.source).toBe('ab')
})

test('what is yet to be written is read, and written as the page goes', () => {
  const { drafts, setItem } = counted()
  drafts.writeSoon('current', documentOf('a'))
  expect(drafts.read('current')?.source).toBe('a')
  drafts.writeSoon('current', documentOf('b'))
  drafts.flush()
  expect(setItem).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(1000)
  expect(setItem).toHaveBeenCalledTimes(2)
})

test('what is written at once is not overwritten by what was to be written before', () => {
  const { drafts } = counted()
  drafts.writeSoon('current', documentOf('old'))
  drafts.write('current', documentOf('new'))
  vi.advanceTimersByTime(1000)
  expect(drafts.read('current')?.source).toBe('new')
})

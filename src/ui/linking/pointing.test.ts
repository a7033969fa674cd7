import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMarkStore } from '../../state/markStore.ts'
import { createPointing } from './pointing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const a = { struct: 0, field: 1 }
const b = { struct: 0, field: 2 }

test('a mark outlasts a gap, and goes when nothing follows', () => {
  const marks = createMarkStore()
  const pointing = createPointing(marks)
  let changes = 0
  marks.subscribe(() => changes++)
  pointing.at(a)
  pointing.at({ ...a })
  expect([marks.getState().hovered, changes]).toEqual([a, 1])
  pointing.away()
  vi.advanceTimersByTime(50)
  pointing.at(b)
  vi.advanceTimersByTime(500)
  expect(marks.getState().hovered).toEqual(b)
  pointing.away()
  vi.advanceTimersByTime(80)
  expect(marks.getState().hovered).toBeNull()
})

test('a press pins, another unpins', () => {
  const marks = createMarkStore()
  const pointing = createPointing(marks)
  pointing.press(a)
  pointing.press(b)
  expect(marks.getState().pinned).toEqual(b)
  pointing.press({ ...b })
  expect(marks.getState().pinned).toBeNull()
  pointing.press(a)
  pointing.unpin()
  expect(marks.getState().pinned).toBeNull()
})

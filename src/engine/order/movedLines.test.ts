import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countMoved } from './moved.ts'
import { movedLines } from './movedLines.ts'

test('names the lines that an order moves', () => {
  expect([...movedLines([])]).toEqual([])
  expect([...movedLines([0, 1, 2])]).toEqual([])
  expect([...movedLines([0, 2, 8, 4, 5, 6, 7, 9, 10, 3, 11, 12, 13, 1])]).toEqual([8, 3, 1])
})

test('moves no more lines than are counted, and leaves the others in sequence', () => {
  const orders = fc.nat(12).chain((n) => fc.shuffledSubarray([...Array(n).keys()], { minLength: n }))
  fc.assert(
    fc.property(orders, (order) => {
      const moved = movedLines(order)
      const kept = order.filter((line) => !moved.has(line))
      expect(moved.size).toBe(countMoved(order))
      expect(kept).toEqual(kept.toSorted((a, b) => a - b))
    }),
  )
})

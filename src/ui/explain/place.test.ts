import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeBeside } from './place.ts'

const view = { width: 1440, height: 900 }
const size = { width: 300, height: 60 }
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

test('below, or above where there is no room below', () => {
  expect(placeBeside(box(600, 200, 300, 17), { x: 700, y: 208 }, size, view)).toMatchObject({
    left: 676,
    top: 224,
  })
  expect(placeBeside(box(600, 860, 300, 17), null, size, view).top).toBe(860 - 7 - 60)
})

test('beside what is tall and narrow', () => {
  const bracket = box(980, 190, 20, 300)
  expect(placeBeside(bracket, { x: 990, y: 300 }, size, view).left).toBe(980 - 7 - 300)
})

test('at the pointer of what is taller than half of the window', () => {
  const block = box(600, -2000, 300, 4000)
  expect(placeBeside(block, { x: 640, y: 400 }, size, view).top).toBe(417)
})

test('inside the window, and never over what it is about', () => {
  const narrow = { width: 390, height: 844 }
  const anchors = fc
    .tuple(fc.nat(330), fc.nat(800), fc.integer({ min: 4, max: 390 }), fc.integer({ min: 4, max: 300 }))
    .map(([left, top, width, height]) =>
      box(left, top, Math.min(width, 390 - left), Math.min(height, 844 - top)),
    )
  const sizes = fc.record({
    width: fc.integer({ min: 60, max: 374 }),
    height: fc.integer({ min: 20, max: 200 }),
  })
  fc.assert(
    fc.property(anchors, sizes, (anchor, size) => {
      const { left, top, maxHeight } = placeBeside(anchor, null, size, narrow)
      const height = Math.min(size.height, maxHeight)
      expect(left).toBeGreaterThanOrEqual(8)
      expect(left + size.width).toBeLessThanOrEqual(382)
      expect(top).toBeGreaterThanOrEqual(8)
      expect(top + height).toBeLessThanOrEqual(836)
      const isApart =
        left >= anchor.right ||
        left + size.width <= anchor.left ||
        top >= anchor.bottom ||
        top + height <= anchor.top
      expect(isApart).toBe(true)
    }),
  )
})

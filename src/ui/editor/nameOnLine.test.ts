import { expect, test } from 'vitest'
import { nameOnLine } from './nameOnLine.ts'

test.each([
  ['\tbalance decimal.Decimal', 'decimal.Decimal', 9],
  ['\ta []Order // of Order', 'Order', 5],
  ['\tOrders Order', 'Order', 8],
  ['\ta pkg.Order', 'Order', -1],
  ['// Order is', 'Order', -1],
  ['\ta opt.Option[int]', 'opt.Option[int]', 3],
])('%j has %s', (line, name, at) => {
  expect(nameOnLine(line, name)).toBe(at)
})

import { expect, test } from 'vitest'
import { bytes, counted, percent, signed } from './format.ts'

test('bytes have a thin space before their unit', () => {
  expect([bytes(0), bytes(168), bytes(2 ** 40)]).toEqual([
    '0\u2009B',
    '168\u2009B',
    '1,099,511,627,776\u2009B',
  ])
})

test('differences have a sign', () => {
  expect([signed(24), signed(-24), signed(0)]).toEqual(['+24', '\u221224', '0'])
  expect([percent(168, 144), percent(4, 5), percent(0, 8)]).toEqual(['\u221214.3\u2009%', '+25\u2009%', ''])
})

test('what is counted is in the singular for one', () => {
  expect([counted(1, 'struct'), counted(3000, 'struct'), counted(0, 'is', 'are')]).toEqual([
    '1 struct',
    '3,000 structs',
    '0 are',
  ])
})

import { expect, test } from 'vitest'
import { readInstances } from './instances.ts'

test.each([
  ['7', 7],
  ['0', 0],
  [' 1,000,000 ', 1_000_000],
  ['1_000', 1000],
  ['10k', 10_000],
  ['2.5M', 2_500_000],
  ['1e6', 1_000_000],
  ['3G', 3_000_000_000],
  ['', null],
  ['-1', null],
  ['many', null],
  ['1e99', null],
])('%j is %j', (text, count) => {
  expect(readInstances(text)).toBe(count)
})

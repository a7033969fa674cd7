import { expect, test } from 'vitest'
import { similarNames } from './similarNames.ts'

test.each([
  ['Fram', ['Frame'], ['Frame']],
  ['Farme', ['Frame', 'Farmer'], ['Frame', 'Farmer']],
  ['frame', ['Frame', 'Frames'], ['Frame']],
  ['strng', ['string', 'sting'], ['string', 'sting']],
  ['unit32', ['uint32', 'uint64'], ['uint32']],
  ['T', ['U', 't'], ['t']],
  ['Quota', ['Frame', 'Session'], []],
  ['Frame', ['Frame'], []],
])('%s of %j', (name, names, expected) => {
  expect(similarNames(name, names)).toEqual(expected)
})

/** What is suggested about cache lines is laid out by Go as it is said to be. */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { linesCases } from './cases.ts'
import { suggestedOf } from './suggested.ts'

test.each(['amd64', '386'])('%s', (goarch) => {
  const rows = readFileSync(new URL(`${goarch}.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const ours = linesCases.map((each, i) => {
    const { size, fields } = suggestedOf(each, goarch).suggestion.layout
    return [i, size, ...fields.map(({ name, offset, size: of }) => `${name}@${offset}+${of}`)].join(' ')
  })
  expect(ours).toEqual(rows)
})

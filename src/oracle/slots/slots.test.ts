/** What one value takes on the heap is what Go's runtime hands out for it. */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { slotOf } from '../../engine/heap/slot.ts'
import { targetOf } from '../../engine/target.ts'

test.each(['amd64', '386'])('%s', (goarch) => {
  const text = readFileSync(new URL(`${goarch}.txt`, import.meta.url), 'utf8')
  const rows = text.trimEnd().split('\n').slice(1)
  expect(rows.length).toBeGreaterThan(100)
  const ours = rows.map((row) => {
    const [kind = '', from, to] = row.split(' ')
    const usable = [from, to].map((size) => {
      const { bytes, header } = slotOf(Number(size), kind === 'scan' ? 4 : 0, targetOf(goarch)!)
      return bytes - header
    })
    return [kind, from, to, ...new Set(usable)].join(' ')
  })
  expect(ours).toEqual(rows)
})

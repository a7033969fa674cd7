/** Objects start where Go's runtime has them, and touch as many cache lines. */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { heapStarts, touchedFrom } from '../../engine/lines/starts.ts'
import { targetOf } from '../../engine/target.ts'

test.each(['amd64', '386'])('%s', (goarch) => {
  const text = readFileSync(new URL(`${goarch}.txt`, import.meta.url), 'utf8')
  const rows = text.trimEnd().split('\n').slice(1)
  expect(rows.length).toBeGreaterThan(80)
  const ours = rows.map((row) => {
    const [kind = '', size = '', third = ''] = row.split(' ')
    const starts = heapStarts(Number(size), kind === 'scan' ? 4 : 0, targetOf(goarch)!, '1.26', 64)
    if (third === 'starts') return [kind, size, 'starts', ...starts.map(({ at }) => at)].join(' ')
    const objects = starts.reduce((sum, start) => sum + start.objects, 0)
    return [kind, size, objects, Math.round(touchedFrom(starts, Number(size), 64)!.mean * objects)].join(' ')
  })
  expect(ours).toEqual(rows)
})

import { expect, test } from 'vitest'
import { analyze } from '../../engine/index.ts'
import { targets } from '../../engine/target.ts'
import { emptyDocument } from '../../state/documentStore.ts'
import { summaryOf } from './summary.ts'

function summary(text: string): string {
  const analysis = analyze([{ path: 'a.go', text, package: '' }], {
    target: targets[0],
    go: '1.26',
    index: { go: '1.26', packages: {}, tags: {}, notInHeap: [] },
    std: new Map(),
    assume: emptyDocument.assume,
  })
  return summaryOf({
    kind: 'answered',
    document: emptyDocument,
    answer: { analysis, notLoaded: [], archived: [] },
  })
}

test('all structs in one sentence', () => {
  const wasteful = 'struct { a bool; b int64; c bool }'
  expect(summary(`type A ${wasteful}\ntype B ${wasteful}\ntype C struct { m Missing }\n`)).toBe(
    '3 structs, 2 can shrink, 16\u2009B together, 1 unknown',
  )
  const many = Array.from({ length: 1000 }, (_, i) => `type A${i} ${wasteful}\n`).join('')
  expect(summary(many)).toBe('1,000 structs, 1,000 can shrink, 8,000\u2009B together')
  expect(summary('type A struct { n int }\n')).toBe('1 struct')
  expect(summary('package p\n')).toBe('No structs yet')
})

test('an order that is the author\u2019s to keep is none that can shrink', () => {
  expect(summary('type A struct { a bool; _ [4]byte; b int64; c bool }\n')).toBe('1 struct')
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../engine/index.ts'
import { noAssumptions } from '../engine/options.ts'
import { createProposer } from '../engine/order/proposer.ts'
import { createAnalyzer, type Analyze } from '../engine/reuse/analyzer.ts'
import { targetOf } from '../engine/target.ts'
import { differenceOf, withDifference } from './difference.ts'
import type { Answer } from './messages.ts'

function answerTo(text: string, analyzeText: Analyze = analyze): Answer {
  const analysis = analyzeText([{ path: 'a.go', text, package: '' }], {
    target: targetOf('amd64')!,
    go: '1.26',
    index: { go: '1.26', packages: {}, tags: {}, notInHeap: [] },
    std: new Map(),
    assume: noAssumptions,
  })
  return { analysis, notLoaded: [], archived: [] }
}

const source = `package p

type A struct {
	ok bool
	n  int64
}

type B A

type G[T any] struct {
	v T
	b B
}

func F() {
	type A struct{ s string; m Missing }
}

type C struct {
	a  [2]A
	ok bool
	g  G[string]
}
`

const changes: readonly (readonly [string, string, string])[] = [
  ['a letter', 'ok bool\n\tn', 'okx bool\n\tn'],
  ['a line', '\tn  int64\n', '\tn  int64\n\tm  int64\n'],
  ['a struct less', 'type B A\n', ''],
  ['a struct more', 'type B A\n', 'type B A\n\ntype D struct{ a A }\n'],
  ['another name', 'type C struct', 'type E struct'],
  ['what cannot be read', 'type B A\n', 'type B struct {\n'],
  ['nothing', '', ''],
  ['all of it', source, ''],
]

describe('what an answer differs in from the one before', () => {
  test.each(changes)('%s', (_, from, to) => {
    const before = answerTo(source)
    const after = answerTo(source.replace(from, to))
    const sent = structuredClone(differenceOf(before, after))
    expect(withDifference(before, sent)).toEqual(after)
  })

  test('after any edit', () => {
    const pieces = source.split(/(?<=\n)/)
    const text = fc.shuffledSubarray(pieces, { minLength: 1 }).map((lines) => lines.join(''))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, after] = [answerTo(a), answerTo(b)]
        expect(withDifference(before, structuredClone(differenceOf(before, after)))).toEqual(after)
      }),
    )
  })

  test('after an analysis that knows the one before', () => {
    const analyzeNext = createAnalyzer(createProposer())
    const structs = (first: string): string =>
      Array.from(
        { length: 60 },
        (_, i) =>
          `type T${i} struct {\n\t${i === 9 ? first : 'b'} bool\n\tn int64\n}\n\ntype U${i} T${i % 20}\n`,
      ).join('\n')
    let before = answerTo(`package p\n${structs('b')}`, analyzeNext)
    for (const name of ['ok', 'o', 'o; n int', 'b']) {
      const text = `package p\n${structs(name)}`
      const difference = structuredClone(differenceOf(before, answerTo(text, analyzeNext)))
      expect(
        difference.structs.flatMap((run) => (run.kind === 'new' ? run.structs : [])).length,
      ).toBeLessThan(60)
      before = withDifference(before, difference)
      expect(before).toEqual(answerTo(text))
    }
  })

  test('only what a letter changed is sent, and what stands where it stood stays one object', () => {
    const before = answerTo(source)
    const difference = differenceOf(before, answerTo(source.replace('s string', 'sx string')))
    const sent = difference.structs.flatMap((run) => (run.kind === 'new' ? run.structs : []))
    // The use of the instance stands elsewhere, and its fields where they stood.
    expect(sent.map(({ layout }) => layout.name)).toEqual(['A', 'G[string]'])
    expect(Object.keys(difference.changed)).not.toContain('types')
    expect(withDifference(before, difference).analysis.structs[0]).toBe(before.analysis.structs[0])
  })
})

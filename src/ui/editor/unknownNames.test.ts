import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { analysed, setAnalysis } from './analysed.ts'
import { analysisOf } from './testAnalysis.ts'
import { isInTheWay, knownOf, unknownNames } from './unknownNames.ts'

function stateOf(doc: string): EditorState {
  const state = EditorState.create({ doc, extensions: analysed })
  return state.update({ effects: setAnalysis.of(analysisOf(doc)) }).state
}

const namesIn = (doc: string) => unknownNames(stateOf(doc)).map(({ name }) => name)

test('what has no declaration is known by its name as written', () => {
  expect(namesIn('type T struct {\n\ta Order\n\tb *Other\n\tc opt.Option[int]\n}')).toEqual([
    'Order',
    'opt.Option[int]',
  ])
})

test('so is what a whole file leaves to the others of its package; lengths of arrays are no types', () => {
  const file =
    'package p\n\nimport "example.com/x"\n\ntype T struct {\n\ta Order\n\tb [N]byte\n\tc y.Z\n\td map[K]x.V\n}\n'
  expect(namesIn(file)).toEqual(['Order', 'y.Z'])
})

test('a line is in the way whose field has no known size', () => {
  const state = stateOf('type T struct {\n\tn int64\n\ta Order\n\tp *Order\n}\n\nfunc f(o Order) {}')
  const ask = (n: number) => isInTheWay(state, state.doc.line(n).from, state.doc.line(n).to)
  expect([2, 3, 4, 7].map(ask)).toEqual([false, true, false, false])
  expect(knownOf(state, state.doc.line(3).from, state.doc.line(3).to)).toBe('T is exact up to byte 8.')
  expect(knownOf(state, state.doc.line(2).from, state.doc.line(2).to)).toBe('')
})

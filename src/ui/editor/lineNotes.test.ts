import { EditorState, type TransactionSpec } from '@codemirror/state'
import { expect, test } from 'vitest'
import { analysed, markAt, placeOfMark, setAnalysis } from './analysed.ts'
import { lineNotes } from './lineNotes.ts'
import { analysisOf } from './testAnalysis.ts'

/** A state that shows the analysis of its text. */
function stateOf(doc: string): EditorState {
  return changed(EditorState.create({ doc, extensions: analysed }), {
    effects: setAnalysis.of(analysisOf(doc)),
  })
}

function changed(state: EditorState, spec: TransactionSpec): EditorState {
  return state.update(spec).state
}

/** Line number: its figures and its padding. */
function notesOf(state: EditorState): Record<number, string> {
  const { notes } = lineNotes(state, 0, state.doc.length)
  return Object.fromEntries(
    [...notes].map(([at, { figures, padding }]) => [
      state.doc.lineAt(at).number,
      figures.replace('\u2009', ' ') + (padding > 0 ? ` +${padding}` : ''),
    ]),
  )
}

function typesOf(state: EditorState): string[] {
  const { types } = lineNotes(state, 0, state.doc.length)
  return [...types].map(([from, { to, tone }]) => `${state.sliceDoc(from, to)} ${tone}`)
}

const frame = `type Frame struct {
	fin     bool
	length  uint64
	opcode  uint8
	payload []byte
	mask    [4]byte
	masked  bool
}`

test('every field has its place, and the struct its size', () => {
  const state = stateOf(frame)
  expect(notesOf(state)).toEqual({
    1: '56 B +17',
    2: '0 ·  1 +7',
    3: '8 ·  8',
    4: '16 ·  1 +7',
    5: '24 · 24',
    6: '48 ·  4',
    7: '52 ·  1 +3',
  })
  expect(typesOf(state)).toEqual([
    'bool bool',
    'uint64 int',
    'uint8 bool',
    '[]byte hdr',
    '[4]byte arr',
    'bool bool',
  ])
})

test('what is not known is said, and the place of what follows', () => {
  const quota =
    'type Quota struct {\n\tplan uint8\n\tlimit int64\n\tbalance decimal.Decimal\n\tresets int64\n}'
  expect(notesOf(stateOf(quota))).toEqual({
    1: 'size unknown',
    2: '0 ·  1 +7',
    3: '8 ·  8',
    4: '16 ·  ?',
    5: '? ·  8',
  })
})

test('a line of a struct within a struct is a field of the outer one', () => {
  const nested =
    'type T struct {\n\ta bool\n\tin struct {\n\t\tx, y int32\n\t}\n\tG[int]\n}\ntype G[P any] struct { v P }'
  expect(notesOf(stateOf(nested))).toEqual({
    1: '24 B +7',
    2: '0 ·  1 +3',
    3: '4 ·  8 +4',
    6: '16 ·  8',
    8: '8 B',
  })
})

test('bare field lines have no heading', () => {
  expect(notesOf(stateOf('ok bool\nn int64\n'))).toEqual({ 1: '0 ·  1 +7', 2: '8 ·  8' })
})

test('a type that is another struct has the size of that one, and no fields', () => {
  expect(notesOf(stateOf('type A B\ntype B struct {\n\tn int64\n}'))).toEqual({
    1: '8 B',
    2: '8 B',
    3: '0 ·  8',
  })
})

test('notes go along with the text until there are new ones', () => {
  const state = changed(stateOf(frame), { changes: { from: 0, insert: '// Frame is one.\n' } })
  expect(notesOf(state)[2]).toBe('56 B +17')
  expect(notesOf(state)[3]).toBe('0 ·  1 +7')
  const length = state.doc.line(4)
  const without = changed(state, { changes: { from: length.from, to: length.to + 1 } })
  expect(notesOf(without)[4]).toBe('16 ·  1 +7')
})

test('a mark is a field and its place', () => {
  const state = stateOf('type P struct {\n\tx, y int\n}')
  const y = state.doc.toString().indexOf('y int')
  expect(markAt(state, y)).toEqual({ struct: 0, field: 1 })
  expect(markAt(state, state.doc.line(2).from)).toEqual({ struct: 0, field: 0 })
  expect(markAt(state, 0)).toBeNull()
  expect(placeOfMark(state, { struct: 0, field: 1 })).toBe(y)
  expect(placeOfMark(state, { struct: 3, field: 1 })).toBeNull()
})

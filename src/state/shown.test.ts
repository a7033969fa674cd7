import { expect, test } from 'vitest'
import { analyze } from '../engine/index.ts'
import { targets } from '../engine/target.ts'
import { emptyDocument } from './documentStore.ts'
import { shownStruct } from './shown.ts'
import type { Answered } from './workerClient.ts'

function answered(source: string): Answered {
  const analysis = analyze([{ path: 'a.go', text: source, package: '' }], {
    target: targets[0],
    go: '1.26',
    index: { go: '1.26', packages: {}, tags: {}, notInHeap: [] },
    std: new Map(),
    assume: emptyDocument.assume,
  })
  return {
    kind: 'answered',
    document: { ...emptyDocument, source },
    answer: { analysis, notLoaded: [], archived: [] },
  }
}

const valid = answered('type A struct {\n\tn int\n}\n\ntype B struct {\n\tok bool\n}\n')

function shown(outcome: Answered, selection: string | null) {
  const found = shownStruct({ outcome, valid }, selection)
  return found && `${found.isOld ? 'old' : 'new'} ${found.struct.layout.name} ${found.struct.layout.size}`
}

test('while a source is valid its own structs are shown', () => {
  expect([shown(valid, 'B'), shown(valid, null), shown(valid, 'Gone')]).toEqual([
    'new B 1',
    'new A 8',
    'new A 8',
  ])
})

test('what is broken is shown as it was, what is not as it is', () => {
  const broken = answered('type A struct {\n\tn int32\n}\n\ntype B struct {\n\tok bool m[\n}\n')
  expect([shown(broken, 'A'), shown(broken, 'B')]).toEqual(['new A 4', 'old B 1'])
})

test('what cannot be found for an error before it is shown as it was', () => {
  expect(shown(answered('type A struct {\n\tn int\n}\n\ntyp B struct {\n\tok bool\n}\n'), 'B')).toBe(
    'old B 1',
  )
})

test('without an answer what there was is shown', () => {
  const { document } = answered('type A struct {\n\tn int\n}\n\ntype B struct {\n\tok bool // …\n}\n')
  const stopped = { kind: 'stopped', document, seconds: 10 } as const
  expect(shownStruct({ outcome: stopped, valid }, 'B')).toMatchObject({ isOld: true, index: 1 })
  expect(shownStruct({ outcome: stopped, valid: null }, 'B')).toBeNull()
  expect(shownStruct({ outcome: null, valid: null }, null)).toBeNull()
  expect(shown(answered('type A struct {\n\tn int'), null)).toBe('old A 8')
  expect(shown(answered('package p\n'), null)).toBeNull()
})

test('of a document that was there before nothing is shown', () => {
  expect(shown(answered('type S struct { x int; b bool }\ntype T struct { x int; y ma'), 'A')).toBe(
    'new S 16',
  )
  expect(shown(answered('<html>\n<body class="n int">\n</body>\n'), 'A')).toBeNull()
  expect(shown(answered('{\n\t"type": "struct",\n\t"ok": true\n}\n'), 'B')).toBe('new  null')
  expect(shown(answered('so says A struct in B'), null)).not.toMatch(/^old/)
  expect(shown(answered('type A struct {\n\tname string\n\tage map[\n}\n'), 'A')).toBe('new A null')
  const stopped = {
    kind: 'stopped',
    document: { ...emptyDocument, source: 'nothing of it' },
    seconds: 10,
  } as const
  expect(shownStruct({ outcome: stopped, valid }, 'B')).toBeNull()
})

import { beforeEach, expect, test } from 'vitest'
import { analyze } from '../engine/index.ts'
import { targets } from '../engine/target.ts'
import { createStore } from 'zustand/vanilla'
import type { AnalysisState } from './analysisStore.ts'
import { createDocumentStore, emptyDocument } from './documentStore.ts'
import { createMarkStore } from './markStore.ts'
import { markNext, markPrevious, selectNext, selectPrevious } from './navigate.ts'

const source = 'type A struct { a, b bool }\ntype B struct { n int }\ntype C struct {}\n'

let stores: ReturnType<typeof storesOf>

function storesOf(text: string) {
  const documents = createDocumentStore({ ...emptyDocument, source: text })
  const analysis = analyze([{ path: 'a.go', text, package: '' }], {
    target: targets[0],
    go: '1.26',
    index: { go: '1.26', packages: {}, tags: {}, notInHeap: [] },
    std: new Map(),
    assume: emptyDocument.assume,
  })
  const analyses = createStore<AnalysisState>(() => ({
    outcome: {
      kind: 'answered',
      document: documents.getState(),
      answer: { analysis, notLoaded: [], archived: [] },
    },
    valid: null,
    glance: null,
    isLate: false,
  }))
  return { documents, analyses, marks: createMarkStore() }
}

beforeEach(() => {
  stores = storesOf(source)
})

const selection = () => stores.documents.getState().selection
const pinned = () => stores.marks.getState().pinned

test('structs are selected one after the other and end where they end', () => {
  const seen: unknown[] = []
  for (const step of [selectPrevious, selectNext, selectNext, selectNext, selectPrevious]) {
    step(stores)
    seen.push(selection())
  }
  expect(seen).toEqual([null, 'B', 'C', 'C', 'B'])
})

test('fields are marked one after the other, those of the selected struct', () => {
  markNext(stores)
  expect(pinned()).toEqual({ struct: 0, field: 0 })
  markNext(stores)
  markNext(stores)
  expect(pinned()).toEqual({ struct: 0, field: 1 })
  selectNext(stores)
  expect(pinned()).toBeNull()
  markPrevious(stores)
  expect(pinned()).toEqual({ struct: 1, field: 0 })
})

test('where there is nothing, nothing happens', () => {
  stores = storesOf('')
  for (const step of [selectNext, selectPrevious, markNext, markPrevious]) step(stores)
  expect([selection(), pinned()]).toEqual([null, null])
})

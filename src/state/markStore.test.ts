import { expect, test } from 'vitest'
import { createDocumentStore, setSource, setTarget } from './documentStore.ts'
import { createMarkStore, hover, marked, pin, pinByKey, unpinOnEdit } from './markStore.ts'

const a = { struct: 0, field: 0 }
const b = { struct: 0, field: 1 }

test('what is pinned wins over what is pointed at', () => {
  const marks = createMarkStore()
  hover(marks, a)
  expect(marked(marks.getState())).toBe(a)
  pinByKey(marks, b)
  expect(marks.getState()).toMatchObject({ pinned: b, isKeyed: true })
  expect(marked(marks.getState())).toBe(b)
  pin(marks, b)
  expect(marks.getState().isKeyed).toBe(false)
})

test('an edit unpins, another target does not', () => {
  const documents = createDocumentStore()
  const marks = createMarkStore()
  unpinOnEdit(marks, documents)
  pin(marks, a)
  setTarget(documents, '386')
  expect(marks.getState().pinned).toBe(a)
  setSource(documents, 'ok bool')
  expect(marks.getState().pinned).toBeNull()
})

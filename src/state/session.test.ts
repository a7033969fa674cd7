import { beforeEach, describe, expect, test } from 'vitest'
import { encodeLink } from '../share/link.ts'
import {
  createDocumentStore,
  emptyDocument,
  setSource,
  setTarget,
  type DocumentStore,
} from './documentStore.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import { newestGo } from './goVersions.ts'
import { createSession, type Session } from './session.ts'

let drafts: Drafts
let documents: DocumentStore
let session: Session
let cleared: number

/** A page that was just opened on the storage there is. */
function reload() {
  cleared = 0
  documents = createDocumentStore()
  session = createSession(documents, drafts, {
    clearFragment: () => cleared++,
    isExample: (text) => text.startsWith('example'),
  })
}

const source = () => documents.getState().source
const fragmentOf = (text: string) => encodeLink({ ...emptyDocument, source: text, goarch: '386' })

beforeEach(() => {
  const map = new Map<string, string>()
  drafts = createDrafts(() => ({
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  }))
  reload()
})

describe('a session', () => {
  test('keeps the draft over a reload', () => {
    session.edit('type A struct{}')
    setTarget(documents, 'arm64')
    reload()
    expect(documents.getState()).toMatchObject({ source: 'type A struct{}', goarch: 'arm64' })
  })

  test('opens a link and leaves the draft alone', async () => {
    session.edit('draft')
    reload()
    await session.openFragment(await fragmentOf('link'))
    expect(documents.getState()).toMatchObject({ source: 'link', goarch: '386' })
    expect(session.state.getState()).toEqual({ origin: 'link', notice: null, hasOther: true })
    setTarget(documents, 'arm64')
    expect(cleared).toBe(0)
    reload()
    expect(source()).toBe('draft')
  })

  test('tells a document that was opened from one that was edited', async () => {
    const before = session.opened()
    session.edit('draft')
    expect(session.opened()).toBe(before)
    await session.openFragment(await fragmentOf('draft'))
    expect(session.opened()).toBe(before + 1)
    session.edit('edited')
    expect(session.opened()).toBe(before + 1)
    session.openOther()
    expect(session.opened()).toBe(before + 2)
    session.openExample({ source: 'example', selection: 'A' })
    expect(session.opened()).toBe(before + 3)
  })

  test('goes back from a link to the draft', async () => {
    session.edit('draft')
    await session.openFragment(await fragmentOf('link'))
    session.openOther()
    expect(source()).toBe('draft')
    expect(cleared).toBe(1)
    expect(session.state.getState()).toEqual({ origin: 'draft', notice: null, hasOther: false })
  })

  test('makes a draft of a link that is edited and sets the former one aside', async () => {
    session.edit('draft')
    await session.openFragment(await fragmentOf('link'))
    session.edit('link, edited')
    expect(cleared).toBe(1)
    reload()
    expect(source()).toBe('link, edited')
    expect(session.state.getState().hasOther).toBe(true)
    session.openOther()
    expect(source()).toBe('draft')
    session.openOther()
    expect(source()).toBe('link, edited')
  })

  test('sets the draft aside for an example, but no example for another', () => {
    session.edit('draft')
    setTarget(documents, '386')
    session.openExample({ source: 'example 1', selection: 'T' })
    session.openExample({ source: 'example 2', selection: 'U' })
    expect(documents.getState()).toMatchObject({ source: 'example 2', selection: 'U', goarch: '386' })
    session.openExample({ source: 'example 2', selection: 'U', goarch: 'amd64' })
    expect(documents.getState()).toMatchObject({ source: 'example 2', goarch: 'amd64' })
    reload()
    expect(source()).toBe('example 2')
    session.openOther()
    expect(source()).toBe('draft')
  })

  test('says what is wrong with a link and changes nothing', async () => {
    session.edit('draft')
    const link = await fragmentOf('link')
    await session.openFragment(link.slice(0, -5))
    expect(source()).toBe('draft')
    expect(session.state.getState()).toMatchObject({
      origin: 'draft',
      notice: expect.stringContaining('damaged') as string,
    })
    session.say(null)
    expect(session.state.getState().notice).toBeNull()
  })

  test('shows a link of a Go version it does not have for the nearest older one, and says so', async () => {
    await session.openFragment(await encodeLink({ ...emptyDocument, source: 'link', go: '1.99' }))
    expect(documents.getState().go).toBe(newestGo)
    expect(session.state.getState().notice).toContain('Go 1.99')
  })

  test('works where storage is denied', () => {
    drafts = createDrafts(() => {
      throw new Error('denied')
    })
    reload()
    session.edit('draft')
    expect(source()).toBe('draft')
  })

  test('does not open what is no draft', () => {
    drafts = createDrafts(() => ({ getItem: () => '{"source":1}', setItem: () => {}, removeItem: () => {} }))
    reload()
    expect(source()).toBe('')
  })

  test('the document store keeps what it is not told to change', () => {
    setSource(documents, 'a')
    setTarget(documents, '386')
    expect(documents.getState()).toEqual({ ...emptyDocument, source: 'a', goarch: '386' })
  })
})

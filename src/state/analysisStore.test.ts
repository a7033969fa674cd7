import { expect, test } from 'vitest'
import { createAnalysisStore } from './analysisStore.ts'
import { createDocumentStore, load, setSource } from './documentStore.ts'
import type { Answer, Request, Response } from './messages.ts'
import type { WorkerLike } from './workerClient.ts'

const answer: Answer = {
  analysis: { structs: [], types: [], diagnostics: [], unsafeValues: [], chosen: [], missing: [] },
  notLoaded: [],
  archived: [],
}

test('what is typed is asked about at once, without a pause', () => {
  const requests: Request[] = []
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => void requests.push(request),
    terminate() {},
  }
  const documents = createDocumentStore()
  const analyses = createAnalysisStore(documents, {
    start: () => worker,
    stdUrl: 'http://localhost/std/',
    budgetMs: 10_000,
  })
  const response: Response = { kind: 'answer', sequence: requests[0].sequence, answer }
  worker.onmessage?.({ data: response } as MessageEvent<Response>)
  expect(analyses.getState().running).toBe(false)

  setSource(documents, 'n int')
  expect(requests.at(-1)).toMatchObject({ kind: 'analyze', question: { source: 'n int' } })
  expect(analyses.getState().running).toBe(true)
})

test('a document that is opened has the line ends of the editor', () => {
  const documents = createDocumentStore()
  load(documents, { ...documents.getState(), source: 'ok bool\r\nn int\r' })
  expect(documents.getState().source).toBe('ok bool\nn int\n')
})

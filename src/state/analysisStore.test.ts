import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAnalysisStore } from './analysisStore.ts'
import { differenceOf } from './difference.ts'
import { createDocumentStore, load, setSource } from './documentStore.ts'
import type { Request, Response } from './messages.ts'
import { answer } from './testAnswer.ts'
import type { WorkerLike } from './workerClient.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

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
  const response: Response = {
    kind: 'answer',
    sequence: requests[0].sequence,
    difference: differenceOf(null, answer),
  }
  worker.onmessage?.({ data: response } as MessageEvent<Response>)

  setSource(documents, 'n int')
  expect(requests.at(-1)).toMatchObject({ kind: 'analyze', question: { source: 'n int' } })
  vi.advanceTimersByTime(100)
  expect(analyses.getState().isLate).toBe(false)
  vi.advanceTimersByTime(100)
  expect(analyses.getState().isLate).toBe(true)
  worker.onmessage?.({ data: { ...response, sequence: requests.at(-1)!.sequence } } as MessageEvent<Response>)
  expect(analyses.getState().isLate).toBe(false)
})

test('a document that is opened has the line ends of the editor', () => {
  const documents = createDocumentStore()
  load(documents, { ...documents.getState(), source: 'ok bool\r\nn int\r' })
  expect(documents.getState().source).toBe('ok bool\nn int\n')
})

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { emptyDocument } from './documentStore.ts'
import type { Answer, Request, Response } from './messages.ts'
import { createWorkerClient, type Outcome, type WorkerLike } from './workerClient.ts'

const answer: Answer = { analysis: { structs: [], diagnostics: [], chosen: [], missing: [] }, notLoaded: [] }

class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null
  onerror: WorkerLike['onerror'] = null
  readonly requests: Request[] = []
  ended = false
  postMessage(request: Request) {
    this.requests.push(request)
  }
  terminate() {
    this.ended = true
  }
  say(kind: 'loaded' | 'answer', index = this.requests.length - 1) {
    const { sequence } = this.requests[index]
    const data: Response = kind === 'loaded' ? { kind, sequence } : { kind, sequence, answer }
    this.onmessage?.({ data } as MessageEvent<Response>)
  }
}

let workers: FakeWorker[]
let outcomes: Outcome[]
let ask: (source: string) => void

beforeEach(() => {
  vi.useFakeTimers()
  workers = []
  outcomes = []
  const client = createWorkerClient({
    start: () => {
      workers.push(new FakeWorker())
      return workers.at(-1)!
    },
    stdUrl: 'http://localhost/std/',
    budgetMs: 10_000,
    onOutcome: (outcome) => outcomes.push(outcome),
  })
  ask = (source) => client({ ...emptyDocument, source })
})
afterEach(() => {
  vi.useRealTimers()
})

const seen = () => outcomes.map(({ kind, document }) => `${kind} ${document.source}`)

describe('the worker client', () => {
  test('answers with the document that was asked for', () => {
    ask('a')
    workers[0].say('answer')
    ask('b')
    workers[0].say('answer')
    expect(seen()).toEqual(['answered a', 'answered b'])
    expect(workers).toHaveLength(1)
  })

  test('the latest wins: what waits is replaced and the older answer is dropped', () => {
    for (const source of ['a', 'b', 'c']) ask(source)
    expect(workers[0].requests.map((request) => request.question.source)).toEqual(['a'])
    workers[0].say('answer')
    expect(workers[0].requests.map((request) => request.question.source)).toEqual(['a', 'c'])
    workers[0].say('answer', 0)
    expect(seen()).toEqual([])
    workers[0].say('answer')
    expect(seen()).toEqual(['answered c'])
  })

  test('one that outlives its budget is ended and said so, and the next has a new worker', () => {
    ask('a')
    vi.advanceTimersByTime(10_000)
    expect(outcomes).toEqual([{ kind: 'stopped', document: { ...emptyDocument, source: 'a' }, seconds: 10 }])
    expect(workers[0].ended).toBe(true)
    ask('b')
    workers[0].say('answer')
    workers[1].say('answer')
    expect(seen()).toEqual(['stopped a', 'answered b'])
  })

  test('waiting for packages is not held against the budget', () => {
    ask('a')
    vi.advanceTimersByTime(9000)
    workers[0].say('loaded')
    vi.advanceTimersByTime(9000)
    workers[0].say('answer')
    vi.advanceTimersByTime(60_000)
    expect(seen()).toEqual(['answered a'])
  })

  test('a worker that fails is replaced', () => {
    ask('a')
    workers[0].onerror?.({ message: 'no', preventDefault: () => {} } as ErrorEvent)
    ask('b')
    workers[1].say('answer')
    expect(seen()).toEqual(['failed a', 'answered b'])
  })
})

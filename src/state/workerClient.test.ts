import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { differenceOf } from './difference.ts'
import { emptyDocument } from './documentStore.ts'
import type { Request, Response } from './messages.ts'
import { answer } from './testAnswer.ts'
import { createWorkerClient, type Outcome, type WorkerClient, type WorkerLike } from './workerClient.ts'

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
  /** Asked for by the requests, in order. */
  get sources() {
    return this.requests.map((request) =>
      request.kind === 'analyze'
        ? request.question.source
        : request.kind === 'write'
          ? `${request.writing.kind} it`
          : `compare ${request.comparing.struct} of ${request.comparing.of}`,
    )
  }
  say(kind: 'loaded' | 'answer' | 'glance' | 'written' | 'compared', index = this.requests.length - 1) {
    const { sequence } = this.requests[index]
    const difference = differenceOf(null, answer)
    const said = {
      sequence,
      difference,
      glance: { amd64: [], arm64: [], 386: [] },
      written: { ok: true, text: 'written' } as const,
      compared: [{ goarchs: ['amd64'], struct: null }] as const,
    }
    this.onmessage?.({ data: { ...said, kind } as Response } as MessageEvent<Response>)
  }
}

let workers: FakeWorker[]
let outcomes: Outcome[]
let glances: number
let client: WorkerClient

beforeEach(() => {
  vi.useFakeTimers()
  workers = []
  outcomes = []
  glances = 0
  client = createWorkerClient({
    start: () => {
      workers.push(new FakeWorker())
      return workers.at(-1)!
    },
    stdUrl: 'http://localhost/std/',
    budgetMs: 10_000,
    onOutcome: (outcome) => outcomes.push(outcome),
    onGlance: () => glances++,
  })
})
afterEach(() => {
  vi.useRealTimers()
})

const ask = (source: string) => client.ask({ ...emptyDocument, source })
const writing = { kind: 'rewrite', source: 'w', place: { file: '', from: 0, to: 1 }, lineOrder: [] } as const
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
    expect(workers[0].sources).toEqual(['a'])
    workers[0].say('answer')
    expect(workers[0].sources).toEqual(['a', 'c'])
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

  test('what follows an answer belongs to the latest', () => {
    ask('a')
    workers[0].say('answer')
    workers[0].say('glance')
    expect(glances).toBe(1)
    ask('b')
    workers[0].say('glance', 0)
    expect(glances).toBe(1)
  })

  test('writes beside what is analysed', async () => {
    ask('a')
    const written = client.write(writing)
    expect(workers[0].sources).toEqual(['a', 'rewrite it'])
    workers[0].say('answer', 0)
    workers[0].say('written', 1)
    expect(await written).toEqual({ ok: true, text: 'written' })
    expect(seen()).toEqual(['answered a'])
  })

  test('what takes too long to write is given up; what was asked besides is asked again', async () => {
    const written = client.write(writing)
    vi.advanceTimersByTime(6000)
    ask('a')
    vi.advanceTimersByTime(4000)
    expect(await written).toEqual({ ok: false, why: 'It took too long.' })
    expect([workers[0].ended, workers[1].sources]).toEqual([true, ['a']])
    workers[1].say('answer')
    expect(seen()).toEqual(['answered a'])
  })

  test('compares a struct of the latest answer, after which the next may be asked', async () => {
    ask('a')
    workers[0].say('answer')
    const compared = client.compare(2)
    expect(workers[0].sources).toEqual(['a', 'compare 2 of 1'])
    workers[0].say('compared')
    expect(await compared).toEqual([{ goarchs: ['amd64'], struct: null }])
    ask('b')
    expect(workers[0].sources).toEqual(['a', 'compare 2 of 1', 'b'])
  })

  test('typing does not wait for a comparison, and none is made while an answer is awaited', async () => {
    ask('a')
    expect(await client.compare(0)).toBeNull()
    workers[0].say('answer')
    const compared = client.compare(0)
    ask('b')
    expect(workers[0].sources).toEqual(['a', 'compare 0 of 1', 'b'])
    workers[0].say('answer')
    expect(seen()).toEqual(['answered a', 'answered b'])
    workers[0].say('compared', 1)
    expect(await compared).not.toBeNull()
  })

  test('a comparison is given up with its worker', async () => {
    ask('a')
    workers[0].say('answer')
    const compared = client.compare(0)
    ask('b')
    vi.advanceTimersByTime(10_000)
    expect(await compared).toBeNull()
    expect(seen()).toEqual(['answered a', 'stopped b'])
  })
})

/** The page's end of the worker: the latest document wins, and what takes too long is given up. */

import type { Document } from '../share/document.ts'
import { withDifference } from './difference.ts'
import type { Glance } from './glance.ts'
import type { Answer, Compared, Request, Response, Writing, Written } from './messages.ts'

/** What is used of a Worker. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Response>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(request: Request): void
  terminate(): void
}

export interface Answered {
  readonly kind: 'answered'
  readonly document: Document
  readonly answer: Answer
}

export type Outcome =
  | Answered
  /** Took longer than its budget. */
  | { readonly kind: 'stopped'; readonly document: Document; readonly seconds: number }
  /** The worker failed: a fault of ours, or its script could not be loaded. */
  | { readonly kind: 'failed'; readonly document: Document; readonly message: string }

export interface ClientOptions {
  readonly start: () => WorkerLike
  readonly stdUrl: string
  /** How long one request may take. */
  readonly budgetMs: number
  readonly onOutcome: (outcome: Outcome) => void
  /** Follows an outcome that is answered, unless another document is asked for first. */
  readonly onGlance: (glance: Glance) => void
}

export interface WorkerClient {
  /**
   * Asks for the analysis of a document. At most one is with the worker and at most one waits: a newer one takes the
   * place of the one that waits, and the outcome of an older one is dropped.
   */
  readonly ask: (document: Document) => void
  readonly write: (writing: Writing) => Promise<Written>
  /** Lays the struct with this index in the latest answer out for every target; null once another document is asked for. */
  readonly compare: (struct: number) => Promise<Compared>
}

export function createWorkerClient(options: ClientOptions): WorkerClient {
  const { stdUrl } = options
  let worker: WorkerLike | null = null
  /** The worker's last answer, from which the next one differs. */
  let given: Answer | null = null
  let sequence = 0
  let asked: Document | null = null
  let askedAs = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: Document | null = null
  const writings = new Map<number, (written: Written) => void>()
  const comparisons = new Map<number, (compared: Compared) => void>()

  function ask(document: Document): void {
    if (asked) {
      waiting = document
      return
    }
    worker ??= startWorker()
    askedAs = ++sequence
    asked = document
    startBudget(document)
    const { source, goarch, go, assume } = document
    const question = { source, goarch, go, assume }
    worker.postMessage({ kind: 'analyze', sequence, question, stdUrl })
  }

  function write(writing: Writing): Promise<Written> {
    worker ??= startWorker()
    worker.postMessage({ kind: 'write', sequence: ++sequence, writing, stdUrl })
    return new Promise((resolve) => {
      const id = sequence
      const late = setTimeout(() => end(null), options.budgetMs)
      writings.set(id, (written) => {
        clearTimeout(late)
        writings.delete(id)
        resolve(written)
      })
    })
  }

  function compare(struct: number): Promise<Compared> {
    if (!worker || asked) return Promise.resolve(null)
    const comparing = { of: askedAs, struct }
    worker.postMessage({ kind: 'compare', sequence: ++sequence, comparing, stdUrl })
    return new Promise((resolve) => comparisons.set(sequence, resolve))
  }

  function settleComparison(id: number, compared: Compared): void {
    comparisons.get(id)?.(compared)
    comparisons.delete(id)
  }

  function startBudget(document: Document): void {
    clearTimeout(timer)
    const seconds = options.budgetMs / 1000
    timer = setTimeout(() => end({ kind: 'stopped', document, seconds }), options.budgetMs)
  }

  function startWorker(): WorkerLike {
    const started = options.start()
    given = null
    started.onmessage = ({ data }) => {
      if (data.kind === 'written') writings.get(data.sequence)?.(data.written)
      else if (data.kind === 'compared') settleComparison(data.sequence, data.compared)
      else if (data.sequence !== askedAs) return
      else if (data.kind === 'glance') options.onGlance(data.glance)
      else if (!asked) return
      else if (data.kind === 'loaded') startBudget(asked)
      else {
        given = withDifference(given, data.difference)
        settle({ kind: 'answered', document: asked, answer: given })
      }
    }
    started.onerror = (event) => {
      event.preventDefault()
      end(asked && { kind: 'failed', document: asked, message: event.message || 'no answer' })
    }
    return started
  }

  /** Ends the worker, which is of no more use, and settles what was asked of it without an answer. */
  function end(outcome: Outcome | null): void {
    worker?.terminate()
    worker = null
    for (const settleWriting of writings.values()) settleWriting({ ok: false, why: 'It took too long.' })
    for (const id of comparisons.keys()) settleComparison(id, null)
    const again = asked
    if (outcome) settle(outcome)
    else if (again) {
      asked = null
      waiting ??= again
      settleWaiting()
    }
  }

  function settle(outcome: Outcome): void {
    clearTimeout(timer)
    asked = null
    if (!settleWaiting()) options.onOutcome(outcome)
  }

  function settleWaiting(): boolean {
    const next = waiting
    waiting = null
    if (next) ask(next)
    return next !== null
  }

  return { ask, write, compare }
}

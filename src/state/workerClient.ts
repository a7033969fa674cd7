/** The page's end of the worker: the latest document wins, and one that takes too long is given up. */

import type { Document } from '../share/document.ts'
import type { Answer, Request, Response } from './messages.ts'

/** What is used of a Worker. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Response>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(request: Request): void
  terminate(): void
}

export type Outcome =
  | { readonly kind: 'answered'; readonly document: Document; readonly answer: Answer }
  /** Took longer than its budget. */
  | { readonly kind: 'stopped'; readonly document: Document; readonly seconds: number }
  /** The worker failed: a fault of ours, or its script could not be loaded. */
  | { readonly kind: 'failed'; readonly document: Document; readonly message: string }

export interface ClientOptions {
  readonly start: () => WorkerLike
  readonly stdUrl: string
  /** How long one analysis may take. */
  readonly budgetMs: number
  readonly onOutcome: (outcome: Outcome) => void
}

/**
 * Returns a function that asks for the analysis of a document. At most one is with the worker and at most one waits:
 * a newer one takes the place of the one that waits, and the outcome of an older one is dropped.
 */
export function createWorkerClient(options: ClientOptions): (document: Document) => void {
  let worker: WorkerLike | null = null
  let asked: Document | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: Document | null = null
  let sequence = 0

  function ask(document: Document): void {
    if (asked) {
      waiting = document
      return
    }
    worker ??= startWorker()
    sequence++
    asked = document
    startBudget(document)
    const { source, goarch, go, assume } = document
    worker.postMessage({ sequence, question: { source, goarch, go, assume }, stdUrl: options.stdUrl })
  }

  function startBudget(document: Document): void {
    clearTimeout(timer)
    const seconds = options.budgetMs / 1000
    timer = setTimeout(() => end({ kind: 'stopped', document, seconds }), options.budgetMs)
  }

  function startWorker(): WorkerLike {
    const started = options.start()
    started.onmessage = ({ data }) => {
      if (!asked || data.sequence !== sequence) return
      if (data.kind === 'loaded') startBudget(asked)
      else settle({ kind: 'answered', document: asked, answer: data.answer })
    }
    started.onerror = (event) => {
      event.preventDefault()
      if (asked) end({ kind: 'failed', document: asked, message: event.message || 'no answer' })
    }
    return started
  }

  /** Settles what was asked without an answer: the worker that has it is of no more use. */
  function end(outcome: Outcome): void {
    worker?.terminate()
    worker = null
    settle(outcome)
  }

  function settle(outcome: Outcome): void {
    clearTimeout(timer)
    asked = null
    const next = waiting
    waiting = null
    if (next) ask(next)
    else options.onOutcome(outcome)
  }

  return ask
}

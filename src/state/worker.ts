/** The worker: answers one request at a time, off the page's thread. */

import { answerQuestion } from './answerQuestion.ts'
import type { Request, Response } from './messages.ts'
import { createStdLibrary, type StdLibrary } from './stdLibrary.ts'

let library: StdLibrary | undefined

async function respond({ sequence, question, stdUrl }: Request): Promise<void> {
  library ??= createStdLibrary(async (path) => {
    const file = await fetch(new URL(path, stdUrl))
    if (!file.ok) throw new Error(`${path}: ${file.status}`)
    return file.text()
  })
  const answer = await answerQuestion(question, library, () => say({ kind: 'loaded', sequence }))
  say({ kind: 'answer', sequence, answer })
}

function say(response: Response): void {
  self.postMessage(response)
}

self.onmessage = (event: MessageEvent<Request>) => {
  // A fault of ours reaches the page as the worker's error event.
  respond(event.data).catch((fault: unknown) => reportError(fault))
}

/** The worker: answers one request at a time, off the page's thread. */

import type { StructAnalysis } from '../engine/index.ts'
import { answerQuestion } from './answerQuestion.ts'
import { glanceOf, usualTargets, type UsualTarget } from './glance.ts'
import { differenceOf } from './difference.ts'
import type { Answer, Question, Request, Response } from './messages.ts'
import { createStdLibrary, type StdLibrary } from './stdLibrary.ts'
import { write } from './write.ts'

let library: StdLibrary | undefined
/** Sequence of the question that came last: what belongs to an older one is not worth going on with. */
let latest = 0
/** The answer that the page was given last. */
let given: Answer | null = null
/** Until nothing was asked for so long, the sizes on other targets wait. */
const restMs = 100

async function answer(sequence: number, question: Question, library: StdLibrary): Promise<void> {
  latest = sequence
  const onLoaded = () => say({ kind: 'loaded', sequence })
  const found = await answerQuestion(question, library, { onLoaded })
  say({ kind: 'answer', sequence, difference: differenceOf(given, found) })
  given = found
  await pause(restMs)

  const { structs } = found.analysis
  const onTarget: Partial<Record<UsualTarget, readonly StructAnalysis[]>> = {}
  for (const goarch of usualTargets) {
    await pause(0)
    if (latest !== sequence) return
    onTarget[goarch] =
      goarch === question.goarch
        ? structs
        : (await answerQuestion({ ...question, goarch }, library, { orders: false })).analysis.structs
  }
  if (latest !== sequence) return
  say({ kind: 'glance', sequence, glance: glanceOf(structs, onTarget as Required<typeof onTarget>) })
}

/** Lets a request that comes meanwhile go first. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}

function say(response: Response): void {
  self.postMessage(response)
}

/** The standard library's data in the folder at `url`. */
function stdLibraryAt(url: string): StdLibrary {
  return createStdLibrary(async (path) => {
    const file = await fetch(new URL(path, url))
    if (!file.ok) throw new Error(`${path}: ${file.status}`)
    return file.text()
  })
}

async function respond(request: Request): Promise<void> {
  const { sequence, stdUrl } = request
  library ??= stdLibraryAt(stdUrl)
  if (request.kind === 'analyze') await answer(sequence, request.question, library)
  else say({ kind: 'written', sequence, written: await write(request.writing, library) })
}

self.onmessage = ({ data }: MessageEvent<Request>) => {
  // A fault of ours reaches the page as the worker's error event.
  respond(data).catch((fault: unknown) => reportError(fault))
}

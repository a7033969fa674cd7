/** The worker: answers one request at a time, off the page's thread. */

import type { StructAnalysis } from '../engine/index.ts'
import { answerQuestion, propose } from './answerQuestion.ts'
import { glanceOf, usualTargets, type UsualTarget } from './glance.ts'
import { differenceOf } from './difference.ts'
import type { Answer, Compared, Comparing, Question, Request, Response } from './messages.ts'
import { createStdLibrary, type StdLibrary } from './stdLibrary.ts'
import { write } from './write.ts'

let library: StdLibrary | undefined
/** Sequence of the question that came last: what belongs to an older one is not worth going on with. */
let latest = 0
/** The answer that the page was given last. */
let given: Answer | null = null
/** What it answers. */
let answered: Question | null = null
/** Until nothing was asked for so long, the sizes on other targets wait. */
const restMs = 100

async function answer(sequence: number, question: Question, library: StdLibrary): Promise<void> {
  latest = sequence
  const onLoaded = () => say({ kind: 'loaded', sequence })
  const found = await answerQuestion(question, library, { onLoaded })
  say({ kind: 'answer', sequence, difference: differenceOf(given, found) })
  given = found
  answered = question
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

/** The columns of a struct of the latest answer; null where that is given up. */
async function compare({ of, struct }: Comparing, library: StdLibrary): Promise<Compared> {
  const question = answered
  if (!given || !question || of !== latest) return null
  const { structs } = given.analysis
  const { compareTargets } = await import('./compareTargets.ts')
  await pause(restMs)
  return compareTargets(
    structs,
    struct,
    async (goarch) => {
      await pause(0)
      if (latest !== of) return null
      if (goarch === question.goarch) return structs
      const isRemembered = usualTargets.some((usual) => usual === goarch)
      const wanted = { orders: false, isRemembered }
      return (await answerQuestion({ ...question, goarch }, library, wanted)).analysis.structs
    },
    propose,
  )
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
  else if (request.kind === 'compare')
    say({ kind: 'compared', sequence, compared: await compare(request.comparing, library) })
  else say({ kind: 'written', sequence, written: await write(request.writing, library) })
}

self.onmessage = ({ data }: MessageEvent<Request>) => {
  // A fault of ours reaches the page as the worker's error event.
  respond(data).catch((fault: unknown) => reportError(fault))
}

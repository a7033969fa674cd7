/** The worker: answers one request at a time, off the page's thread. */

import type { StructAnalysis } from '../engine/index.ts'
import { answerQuestion } from './answerQuestion.ts'
import { glanceOf, usualTargets, type UsualTarget } from './glance.ts'
import type { Question, Request, Response } from './messages.ts'
import { createStdLibrary, type StdLibrary } from './stdLibrary.ts'
import { write } from './write.ts'

let library: StdLibrary | undefined
/** Sequence of the question that came last: what belongs to an older one is not worth going on with. */
let latest = 0

async function answer(sequence: number, question: Question, stdUrl: string): Promise<void> {
  library ??= createStdLibrary(async (path) => {
    const file = await fetch(new URL(path, stdUrl))
    if (!file.ok) throw new Error(`${path}: ${file.status}`)
    return file.text()
  })
  latest = sequence
  const onLoaded = () => say({ kind: 'loaded', sequence })
  const found = await answerQuestion(question, library, { onLoaded })
  say({ kind: 'answer', sequence, answer: found })

  const { structs } = found.analysis
  const onTarget: Partial<Record<UsualTarget, readonly StructAnalysis[]>> = {}
  for (const goarch of usualTargets) {
    await nextTask()
    if (latest !== sequence) return
    onTarget[goarch] =
      goarch === question.goarch
        ? structs
        : (await answerQuestion({ ...question, goarch }, library, { orders: false })).analysis.structs
  }
  if (latest !== sequence) return
  say({ kind: 'glance', sequence, glance: glanceOf(structs, onTarget as Required<typeof onTarget>) })
}

/** Lets a request that has come meanwhile go first. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}

function say(response: Response): void {
  self.postMessage(response)
}

self.onmessage = ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'write') {
    say({ kind: 'written', sequence: data.sequence, written: write(data.writing) })
  } else {
    // A fault of ours reaches the page as the worker's error event.
    answer(data.sequence, data.question, data.stdUrl).catch((fault: unknown) => reportError(fault))
  }
}

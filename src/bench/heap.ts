/** The JavaScript heap of a page and of its workers. */

import type { CDPSession, Page } from 'playwright'

/** Of 1,048,576 bytes, after a forced collection. */
export interface Heaps {
  readonly page: number
  readonly worker: number
}

export async function heapsOf(page: Page): Promise<Heaps> {
  const session = await page.context().newCDPSession(page)
  const workers: string[] = []
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId)
  })
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  const heap = async (send: Send): Promise<number> => {
    // What only a collection frees lets another free more.
    for (let i = 0; i < 3; i++) await send('HeapProfiler.collectGarbage')
    const { usedSize } = (await send('Runtime.getHeapUsage')) as { usedSize: number }
    return usedSize / 2 ** 20
  }
  const ofPage = await heap((method) => session.send(method))
  const ofWorkers = await Promise.all(workers.map((id) => heap((method) => sendTo(session, id, method))))
  await session.detach()
  if (ofWorkers.length === 0) throw new Error('The page has no worker')
  return { page: ofPage, worker: ofWorkers.reduce((sum, size) => sum + size) }
}

type Send = (method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage') => Promise<unknown>

let lastId = 0

function sendTo(session: CDPSession, sessionId: string, method: string): Promise<unknown> {
  const id = ++lastId
  return new Promise((resolve, reject) => {
    session.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== sessionId) return
      const answer = JSON.parse(event.message) as {
        id?: number
        result?: unknown
        error?: { message: string }
      }
      if (answer.id !== id) return
      if (answer.error) reject(new Error(answer.error.message))
      else resolve(answer.result)
    })
    session
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
      .catch(reject)
  })
}

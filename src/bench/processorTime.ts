/** Seconds of processor time that something takes: of all threads, the collector's and the compiler's included. */

import process from 'node:process'

export function processorTime(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

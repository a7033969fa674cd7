/** How what is said of cache lines is put into words. */

import type { Shared } from '../../engine/lines/sharing.ts'
import type { Touched } from '../../engine/lines/starts.ts'
import type { Use } from '../../engine/lines/use.ts'
import { grouped } from '../../diagram/labels.ts'
import { counted } from '../format.ts'

/** `2 lines`; `3 to 4 lines, 3.49 on average`. */
export function range({ min, max, mean }: Touched, one: string): string {
  if (min === max) return counted(min, one)
  return `${grouped(min)} to ${counted(max, one)}, ${mean.toFixed(2)} on average`
}

/** `1`, `1–2`. */
export function span(first: number, last: number): string {
  return first === last ? grouped(first) : `${grouped(first)}–${grouped(last)}`
}

/** When two fields share a line: where an object starts is up to the allocator. */
export function whenShared({ fromLine, objects, of }: Shared): string {
  if (of > 0 && objects === of) return fromLine ? 'always' : 'always on the heap'
  if (objects === 0) return 'if it starts on a line'
  return `${grouped(objects)} of ${grouped(of)} objects`
}

/** As the choices have it. */
export const useNames: Readonly<Record<Use, string>> = {
  hot: 'hot: read often',
  A: 'written by A',
  B: 'written by B',
  C: 'written by C',
  D: 'written by D',
}

/** What a type is that goroutines often write together; null of others. It is offered, and never taken for a use. */
export function candidateOf(type: string): string | null {
  if (type.startsWith('atomic.')) return 'atomic'
  return /^sync\.(RW)?Mutex$|^sync\.WaitGroup$|^sync\.Once$/.test(type) ? 'lock' : null
}

/** Whether what an example teaches is true of a target: its numbers are those of the target that it opens on. */

import { targetOf, type Goarch } from '../../engine/target.ts'
import type { Example } from './examples.ts'

export function isTaught({ goarch }: Example, on: Goarch): boolean {
  const [own, other] = [targetOf(goarch)!, targetOf(on)!]
  return own.ptrSize === other.ptrSize && own.cacheLine === other.cacheLine
}

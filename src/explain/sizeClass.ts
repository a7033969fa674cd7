/** What a value takes on the heap, and what of that is lost. */

import { slotOf } from '../engine/heap/slot.ts'
import type { Explanation, Subject } from './explanation.ts'
import { allocation, largeAllocation, sizeClasses } from './sources.ts'
import { bytes, number } from './wording.ts'

const page = 8192
/** The largest class, less a header. */
const largestSmall = 32768 - 8

/** The size class of the struct; null where its size is not known. */
export function explainSizeClass({ layout, target, go }: Subject): Explanation | null {
  const { size, ptrdata } = layout
  if (size === null || ptrdata === null) return null
  if (size === 0) {
    return {
      sentence: 'A value of size 0 takes nothing: all of them have one address.',
      source: allocation(go),
    }
  }
  const slot = slotOf(size, ptrdata, target)
  const lost = slot.bytes - slot.header - size
  const rounded = Math.round((lost / slot.bytes) * 1000) / 10
  const share = rounded === 0 ? 'under 0.1 %' : `${number(rounded)} %`
  const left =
    lost === 0 ? 'nothing is lost' : `${bytes(lost)} are lost (${share})`.replace('1 byte are', '1 byte is')
  if (size > largestSmall) {
    const pages = `whole pages of ${number(page)}, in all ${number(slot.bytes)}`
    return {
      sentence: `${bytes(size)} are more than the ${number(largestSmall)} that a size class may hold: a value gets ${pages}; ${left}.`,
      source: largeAllocation(go),
    }
  }
  if (slot.header > 0) {
    return {
      sentence:
        `${bytes(size)} and a header of ${slot.header}, which values with pointers have over ` +
        `${number(target.ptrSize * target.ptrSize * 8)} bytes, come from the class of ${number(slot.bytes)}; ${left}.`,
      source: sizeClasses(go),
    }
  }
  const shared =
    slot.noscan && size < 16
      ? ' Values under 16 bytes without pointers share blocks of 16, which is not counted here.'
      : ''
  return {
    sentence: `${bytes(size)} ${size === 1 ? 'is' : 'are'} allocated from the class of ${number(slot.bytes)}; ${left}.${shared}`,
    source: shared ? allocation(go) : sizeClasses(go),
  }
}

/** Why a struct has its size, in short: `walk.ts` has it in full. */

import type { Explanation, Subject } from './explanation.ts'
import { structSize } from './sources.ts'
import { bytes, counted, number } from './wording.ts'
import { walkOf } from './walk.ts'

/** The size of the struct; null where it is not known. */
export function explainSize({ layout, go }: Subject): Explanation | null {
  const { size, fieldBytes, paddingBytes, steps } = walkOf(layout)
  if (size === null) return null
  const fields = counted(layout.fields.length, 'field')
  const rounded = steps.some(({ kind, from, to }) => kind === 'end' && to > from)
  const padding =
    paddingBytes === 0
      ? 'without padding'
      : `and ${number(paddingBytes)} of padding${rounded ? `, the last of it to a multiple of ${layout.align}` : ''}`
  return {
    sentence: `${bytes(size)}: ${number(fieldBytes)} in ${fields} ${padding}.`,
    source: structSize(go),
  }
}

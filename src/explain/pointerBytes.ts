/** What pointer bytes are, and which pointer is the last. */

import type { Explanation, Subject } from './explanation.ts'
import { allocation, pointerBytes } from './sources.ts'
import { bytes, code, number } from './wording.ts'

/** The pointer bytes of the struct; null where they are not known. */
export function explainPointerBytes({ layout, go }: Subject): Explanation | null {
  const { ptrdata, fields } = layout
  if (ptrdata === null) return null
  if (ptrdata === 0) {
    return {
      sentence: 'No pointers: it is allocated as noscan, and the collector never scans it.',
      source: allocation(go),
    }
  }
  const last = fields.findLast((field) => (field.ptrdata ?? 0) > 0)
  return {
    sentence: `The last pointer${last ? `, in ${code(last.name)},` : ''} ends at byte ${number(ptrdata)}.`,
    rule:
      'The collector finds pointers by bitmap, so this is not what it reads; up to Go 1.25 an object without a ' +
      'malloc header adds as much to the scannable heap.',
    source: pointerBytes(go),
  }
}

/** The pointer bytes of the field at `index`; null where they are not known. */
export function explainFieldPointerBytes(
  { layout, go, isGiven }: Subject,
  index: number,
): Explanation | null {
  const { type, ptrdata, shape } = layout.fields[index]
  if (ptrdata === null) return null
  if (isGiven(type)) return { sentence: `${number(ptrdata)}: as was said of ${code(type)}.`, source: null }
  const source = pointerBytes(go)
  if (ptrdata > 0)
    return { sentence: `${bytes(ptrdata)}: where the last pointer in ${code(type)} ends.`, source }
  const isOutside = shape?.kind === 'pointer' || shape?.kind === 'slice'
  const why = isOutside
    ? `what ${code(type)} points to is never in the heap`
    : `${code(type)} holds no pointer`
  return { sentence: `0: ${why}.`, source }
}

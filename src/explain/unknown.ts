/** Why something is not known. */

import type { Explanation, Subject } from './explanation.ts'
import { code, number } from './wording.ts'

/** Why the size of the struct is not known; null where it is. */
export function explainUnknown({ layout }: Subject): Explanation | null {
  if (layout.unknown === null) return null
  const exact = exactUpTo(layout.fields)
  return {
    sentence: `Not known: ${layout.unknown}.${exact > 0 ? ` The layout is exact up to byte ${number(exact)}.` : ''}`,
    source: null,
  }
}

/** Why the place or the size of the field at `index` is not known; null where both are. */
export function explainUnknownField({ layout }: Subject, index: number): Explanation | null {
  const { name, type, size, offset } = layout.fields[index]
  if (size !== null && offset !== null) return null
  const unsized = layout.fields.filter((field) => field.size === null)
  const [first] = unsized
  if (size === null) {
    const why = unsized.length === 1 && layout.unknown !== null ? `: ${layout.unknown}` : ''
    const place = offset === null ? '' : ` It starts at byte ${number(offset)}, whatever it aligns to.`
    return { sentence: `The size of ${code(type)} is not known${why}.${place}`, source: null }
  }
  const after = first
    ? ` ${code(`${first.name} ${first.type}`)}, whose size is not known`
    : ' what is not known'
  return { sentence: `Where ${code(name)} starts depends on${after}.`, source: null }
}

/** Where the last byte is that has a known place, in bytes from the start. */
function exactUpTo(fields: Subject['layout']['fields']): number {
  let end = 0
  for (const { offset, size } of fields) {
    if (offset === null) break
    end = offset + (size ?? 0)
    if (size === null) break
  }
  return end
}

/** Why a field starts where it does. */

import type { Explanation, Subject } from './explanation.ts'
import { structSize } from './sources.ts'
import { code, number } from './wording.ts'

/** The offset of the field at `index`; null where it is not known. */
export function explainOffset({ layout, go }: Subject, index: number): Explanation | null {
  const { name, type, offset, align } = layout.fields[index]
  if (offset === null) return null
  const source = structSize(go)
  if (index === 0) return { sentence: `0: ${code(name)} is first, and fields are never reordered.`, source }
  const before = layout.fields[index - 1]
  if (before.offset === null || before.size === null) return null
  const end = before.offset + before.size
  const start = `${number(offset)}: ${code(before.name)} ends at ${number(end)}`
  if (offset > end) {
    return { sentence: `${start}, and ${code(type)} starts at the next multiple of ${align ?? '?'}.`, source }
  }
  const multiple =
    align !== null && align > 1 ? `, a multiple of the ${align} that ${code(type)} aligns to` : ''
  return { sentence: `${start}${multiple}.`, source }
}

/** Why there is padding: the next field's alignment, the struct's own, or a zero-size last field. */

import type { Explanation, Subject } from './explanation.ts'
import { guardsEnd } from './paddingCause.ts'
import { structSize } from './sources.ts'
import { bytes, code, counted, declared, number, structName } from './wording.ts'

/** The padding after the field at `index`; null where there is none or it is not known. */
export function explainPadding({ layout, go }: Subject, index: number): Explanation | null {
  const { name, size, offset, padding } = layout.fields[index]
  if (!padding || offset === null || size === null) return null
  const next = layout.fields[index + 1]
  const end = offset + size
  const source = structSize(go)
  const start = `${bytes(padding)} of padding`
  if (next) {
    const rule = `${declared(next)} starts at a multiple of ${next.align ?? '?'}`
    return { sentence: `${start}: ${rule}, and ${code(name)} ends at ${number(end)}.`, source }
  }
  const struct = structName(layout.name)
  if (guardsEnd(layout, index)) {
    const guard = `${code(name)} is last and of size 0, and a pointer to it must not point past ${struct}`
    const rounded = padding > 1 ? `, whose size is then rounded up to a multiple of ${layout.align}` : ''
    return { sentence: `${start}: ${guard}${rounded}.`, source }
  }
  const rule = `${struct} aligns to ${layout.align ?? '?'}, so that in an array every element does`
  return { sentence: `${start}: ${rule}; the fields end at ${number(end)}.`, source }
}

/** All the padding of a struct; null where its size is not known. */
export function explainTotalPadding({ layout, go }: Subject): Explanation | null {
  if (layout.size === null) return null
  const runs = layout.fields.flatMap(({ padding }) => padding || [])
  const source = structSize(go)
  if (runs.length === 0) return { sentence: 'No byte lies between the fields or after the last.', source }
  const total = runs.reduce((sum, padding) => sum + padding, 0)
  const sum = runs.length > 1 && runs.length <= 8 ? `: ${runs.map(number).join(' + ')}` : ''
  const where = runs.length === 1 ? 'in one place' : `in ${counted(runs.length, 'place')}`
  const hasStructs = layout.fields.some(({ shape }) => shape?.kind === 'struct' && shape.size > 0)
  const own = hasStructs ? '; what a struct pads within itself counts as its own' : ''
  return { sentence: `${bytes(total)} ${where}${sum}, between the fields or after the last${own}.`, source }
}

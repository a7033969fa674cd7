/** A field in a sentence or two: which bytes it has and why there, and what it holds. */

import type { Explanation, Subject } from './explanation.ts'
import { wordsRule } from './pointerWord.ts'
import { structSize } from './sources.ts'
import { explainUnknownField } from './unknown.ts'
import { bytes, code, declared, number } from './wording.ts'

/** The field at `index`; `before` is the offset it had in the declared order, where it has moved. */
export function explainField(subject: Subject, index: number, before?: number): Explanation {
  const { layout, target, go, isGiven } = subject
  const field = layout.fields[index]
  const unknown = explainUnknownField(subject, index)
  if (unknown) return unknown
  const { type, align } = field
  const offset = field.offset ?? 0
  const size = field.size ?? 0
  const source = structSize(go)
  const moved = before === undefined ? '' : ` It was at ${number(before)}.`
  if (size === 0) {
    const aligned = align !== null && align > 1 ? `, a multiple of ${align}` : ''
    return {
      sentence: `${declared(field)} has no byte; it stands at ${number(offset)}${aligned}.${moved}`,
      source,
    }
  }
  const place =
    size === 1
      ? `byte ${number(offset)}`
      : `bytes ${number(offset)} to ${number(offset + size - 1)}, ${bytes(size)}`
  const start = align !== null && align > 1 ? `; ${code(type)} aligns to ${align}` : ''
  const words = isGiven(type) ? '' : wordsRule(field, target.ptrSize)
  const after = words === '' ? '' : ` ${words[0].toUpperCase()}${words.slice(1)}.`
  return { sentence: `${declared(field)} takes ${place}${start}.${moved}${after}`, source }
}

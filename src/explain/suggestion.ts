/** What another order of the fields moves, what it is worth, and whether it is proved to be the best. */

import { movedLines } from '../engine/order/movedLines.ts'
import type { Proposal } from '../engine/order/order.ts'
import type { StructLayout } from '../engine/layout/structLayout.ts'
import type { Explanation } from './explanation.ts'
import { bytes, code, counted, listed, number } from './wording.ts'

/** The order of `proposal` for the declared `layout`; null where sizes are not known. */
export function explainSuggestion(
  layout: StructLayout,
  proposal: Proposal,
  order: 'suggested' | 'optimal',
): Explanation | null {
  const { size, ptrdata } = layout
  if (size === null || ptrdata === null) return null
  if (proposal.moved === 0) {
    const sentence = proposal.proved
      ? `No order of these fields takes less than ${bytes(size)}.`
      : 'No smaller order was found.'
    return { sentence, source: null }
  }
  const saved = size - proposal.size
  const effects = [
    ...(saved > 0 ? [`saves ${bytes(saved)}`] : []),
    ...(proposal.ptrdata === ptrdata
      ? []
      : [
          `${proposal.ptrdata < ptrdata ? 'lowers' : 'raises'} the pointer bytes from ${number(ptrdata)} to ${number(proposal.ptrdata)}`,
        ]),
  ]
  const sentence = `Moving ${movedFields(layout, proposal)} ${effects.join(' and ')}; ${proof(proposal, order)}.`
  return { sentence, source: null }
}

/** The names of what is moved, a line at a time. */
function movedFields({ fields }: StructLayout, { order }: Proposal): string {
  const moved = movedLines(order)
  const lines = new Map<number, string[]>()
  for (const { line, name } of fields) {
    if (moved.has(line)) lines.set(line, [...(lines.get(line) ?? []), name])
  }
  return listed([...lines.values()].map((names) => code(names.join(', '))))
}

function proof({ moved, proved, atLeast, size }: Proposal, order: 'suggested' | 'optimal'): string {
  const lines = `${counted(moved, 'line')} moved`
  if (!proved) return `${lines}, at least ${atLeast} needed: the search was cut, so that fewer may do`
  return order === 'optimal'
    ? `${lines}; no order of ${bytes(size)} has fewer pointer bytes`
    : `${lines}; no order is smaller, and none as small moves fewer`
}

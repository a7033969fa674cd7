/** All structs of a source in one sentence. */

import { grouped } from '../../diagram/labels.ts'
import { savingOf } from '../../state/structs.ts'
import type { Outcome } from '../../state/workerClient.ts'
import { bytes, counted } from '../format.ts'

/** `12 structs, 4 can shrink, 96 B together, 3 unknown`. */
export function summaryOf(outcome: Outcome | null): string {
  if (outcome === null) return 'Reading'
  if (outcome.kind !== 'answered') return 'No result'
  const { structs } = outcome.answer.analysis
  if (structs.length === 0) return 'No structs yet'
  const savings = structs.map(savingOf).filter((saving) => saving > 0)
  const unknown = structs.filter(({ layout }) => layout.size === null).length
  return [
    counted(structs.length, 'struct'),
    savings.length > 0 && `${grouped(savings.length)} can shrink`,
    savings.length > 0 && `${bytes(savings.reduce((a, b) => a + b))} together`,
    unknown > 0 && `${grouped(unknown)} unknown`,
  ]
    .filter(Boolean)
    .join(', ')
}

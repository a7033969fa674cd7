/** False sharing: fields on one cache line, of which one goroutine writes one while another uses the other. */

import type { StructLayout } from '../layout/structLayout.ts'
import type { Start } from './starts.ts'
import type { Use } from './use.ts'

/** Two fields of different use, of which one is written at least: each write takes the line from the other's processor. */
export interface Shared {
  /** Indices in the layout, in its order. */
  readonly fields: readonly [number, number]
  /** Whether they have a line in common where the struct starts on one. */
  readonly fromLine: boolean
  /** In how many of the objects of a span they have a line in common, of how many. */
  readonly objects: number
  readonly of: number
}

/**
 * The pairs of fields of different use that share a line from any of the starts, or where the struct starts on a
 * line of `line` bytes; `usage` tells of a field by its index in the layout how it is used, null where nothing is said.
 */
export function falseSharing(
  layout: StructLayout,
  usage: (index: number) => Use | null,
  starts: readonly Start[],
  line: number,
): readonly Shared[] {
  const used = layout.fields.flatMap(({ offset, size }, index) => {
    const use = usage(index)
    return use === null || offset === null || size === null || size === 0
      ? []
      : [{ index, use, from: offset, to: offset + size - 1 }]
  })
  const of = starts.reduce((sum, { objects }) => sum + objects, 0)
  const found: Shared[] = []
  used.forEach((a, i) => {
    for (const b of used.slice(i + 1)) {
      if (a.use === b.use) continue
      // they come in the order they lie in: the end of the one and the start of the other are the closest bytes
      const share = (at: number) => Math.floor((at + a.to) / line) === Math.floor((at + b.from) / line)
      const objects = starts.reduce((sum, start) => sum + (share(start.at) ? start.objects : 0), 0)
      const fromLine = share(0)
      if (fromLine || objects > 0) found.push({ fields: [a.index, b.index], fromLine, objects, of })
    }
  })
  return found
}

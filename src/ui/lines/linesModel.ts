/** What is said about the cache lines of a struct, worked out for the panel. */

import type { GoVersion } from '../../engine/index.ts'
import type { StructLayout } from '../../engine/layout/structLayout.ts'
import { elementsOnLines, type Elements } from '../../engine/lines/elements.ts'
import { fieldLines, linesOf, type FieldLines, type LineOf } from '../../engine/lines/fieldLines.ts'
import { falseSharing, type Shared } from '../../engine/lines/sharing.ts'
import { heapStarts, linesTouched, touchedFrom, type Start, type Touched } from '../../engine/lines/starts.ts'
import { suggestLines, type Suggested } from '../../engine/lines/suggestion.ts'
import type { Use } from '../../engine/lines/use.ts'
import type { Target } from '../../engine/target.ts'

export type Uses = Readonly<Record<string, Use>>

export interface LinesModel {
  /** Bytes of a cache line. */
  readonly line: number
  /** By index of the field; none where its place or size is not known, or it has no bytes. */
  readonly fields: ReadonlyMap<number, FieldLines>
  /** In how many of a span's objects a field lies across the start of a line, by its index; none where it never does. */
  readonly cut: ReadonlyMap<number, number>
  /** Objects of a span; 0 where the size is not known, or is zero. */
  readonly objects: number
  readonly touched: Touched | null
  readonly sharing: readonly Shared[]
  readonly suggested: Suggested
  /** The first lines, as many as are listed. */
  readonly lines: readonly LineOf[]
  readonly elements: Elements | null
}

const mostLines = 100
const mostElements = 16

export function linesModel(layout: StructLayout, uses: Uses, target: Target, go: GoVersion): LinesModel {
  const { size, ptrdata } = layout
  const line = target.cacheLine
  const usage = (index: number) => usageOf(uses, layout.fields[index].name)
  const starts = size === null || ptrdata === null ? [] : heapStarts(size, ptrdata, target, go, line)
  return {
    line,
    fields: new Map(fieldLines(layout, line).map((field) => [field.index, field])),
    cut: cutOnHeap(layout, starts, line),
    objects: starts.reduce((sum, start) => sum + start.objects, 0),
    touched: size === null ? null : touchedFrom(starts, size, line),
    sharing: falseSharing(layout, usage, starts, line),
    suggested: suggestLines({ layout, usage, target, go, line }),
    lines: linesOf(layout, line, mostLines),
    elements: size === null ? null : elementsOnLines(size, line, mostElements),
  }
}

/** What is said of the field with the name. */
export function usageOf(uses: Uses, name: string): Use | null {
  return name !== '_' && Object.hasOwn(uses, name) ? uses[name] : null
}

function cutOnHeap(
  layout: StructLayout,
  starts: readonly Start[],
  line: number,
): ReadonlyMap<number, number> {
  const cut = new Map<number, number>()
  for (const [index, { offset, size }] of layout.fields.entries()) {
    if (offset === null || size === null) continue
    const objects = starts
      .filter(({ at }) => linesTouched((at + offset) % line, size, line) > 1)
      .reduce((sum, start) => sum + start.objects, 0)
    if (objects > 0) cut.set(index, objects)
  }
  return cut
}

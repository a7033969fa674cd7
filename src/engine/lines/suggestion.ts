/** An order of the lines, and padding, by which fields of different use have no cache line in common. */

import type { GoVersion } from '../goVersion.ts'
import { roundUp } from '../layout/place.ts'
import type { StructLayout } from '../layout/structLayout.ts'
import { countMoved } from '../order/moved.ts'
import type { Pad } from '../order/rewriteStruct.ts'
import type { Target } from '../target.ts'
import { fieldLines } from './fieldLines.ts'
import { withPads } from './padded.ts'
import { falseSharing } from './sharing.ts'
import { heapStarts } from './starts.ts'
import type { Use } from './use.ts'

export interface LineSuggestion {
  /** Parts what different goroutines use, or gathers what is read often. */
  readonly kind: 'part' | 'gather'
  readonly lineOrder: readonly number[]
  readonly pads: readonly Pad[]
  /** As it comes to be, pads among its fields. */
  readonly layout: StructLayout
  /** Declared lines that move. */
  readonly moved: number
  /** Whether it holds wherever the struct starts; else where it starts on a line, as each on the heap then does. */
  readonly anywhere: boolean
}

export type Suggested =
  { readonly ok: true; readonly suggestion: LineSuggestion } | { readonly ok: false; readonly why: string }

interface Frame {
  readonly layout: StructLayout
  readonly usage: (index: number) => Use | null
  readonly target: Target
  readonly go: GoVersion
  /** Bytes of a cache line. */
  readonly line: number
}

/** What is to be done about the uses that are said; where nothing is, why. `usage` is by the index of the field in the layout. */
export function suggestLines(frame: Frame): Suggested {
  const { layout, usage, target, go, line } = frame
  const { size, ptrdata } = layout
  if (size === null || ptrdata === null) return { ok: false, why: 'Its size is not known.' }
  const uses = usesOfLines(frame)
  if (typeof uses === 'string') return { ok: false, why: uses }
  if (uses.every((use) => use === null)) return { ok: false, why: 'No field is marked.' }
  const starts = heapStarts(size, ptrdata, target, go, line)
  if (falseSharing(layout, usage, starts, line).length > 0) return part(frame, uses)
  return gather(frame, uses)
}

/** The use of each declared line, or why a line has none. A blank field belongs to the line before it. */
function usesOfLines({ layout, usage }: Frame): readonly (Use | null)[] | string {
  const uses: (Use | null)[] = []
  let last = -1
  let use: Use | null = null
  for (const [index, { line, name }] of layout.fields.entries()) {
    const own: Use | null = name === '_' ? use : usage(index)
    if (line === last && own !== use)
      return `${layout.fields[index - 1].name} and ${name} stand on one line: part it first.`
    uses[line] = own
    last = line
    use = own
  }
  return uses
}

/** What nothing is said of comes first, then each use for itself, in the order that they are declared in. */
function part(frame: Frame, uses: readonly (Use | null)[]): Suggested {
  const groups: number[][] = [uses.flatMap((use, line) => (use === null ? [line] : []))]
  for (const use of new Set(uses))
    if (use !== null) groups.push(uses.flatMap((each, line) => (each === use ? [line] : [])))
  const lineOrder = groups.flat()
  // What nothing is said of needs no distance from the first use.
  const borders: number[] = []
  let at = groups[0].length
  groups.slice(1).forEach((group, i) => {
    if (i > 0) borders.push(at)
    at += group.length
  })

  const filled = fill(frame, lineOrder, borders)
  if (filled && isParted(frame, filled.layout, false))
    return suggest('part', lineOrder, filled.pads, filled.layout, false)
  const pads = borders.map((border) => ({ at: border, size: frame.line }))
  const layout = withPads(frame.layout, lineOrder, pads)
  if (layout && isParted(frame, layout, true)) return suggest('part', lineOrder, pads, layout, true)
  return { ok: false, why: 'No order was found that parts them.' }
}

/** Fills what is before each border, and the struct, up to the end of a line. */
function fill({ layout, line }: Frame, lineOrder: readonly number[], borders: readonly number[]) {
  const pads: Pad[] = []
  for (const at of [...borders, lineOrder.length]) {
    const before = withPads(layout, lineOrder.slice(0, at), pads)
    if (!before) return null
    const last = before.fields.at(-1)
    const end = last ? last.offset! + last.size! : 0
    const isLast = at === lineOrder.length
    // a zero-size field at the end has a byte put after it
    const size = roundUp(isLast && last?.size === 0 ? end + 1 : end, line) - end
    if (size > 0) pads.push({ at, size })
  }
  const filled = withPads(layout, lineOrder, pads)
  return filled && { pads, layout: filled }
}

/** Whether nothing shares a line on the heap, and from a line on; or wherever it starts. */
function isParted(
  { usage, layout: { fields }, target, go, line }: Frame,
  layout: StructLayout,
  anywhere: boolean,
): boolean {
  const starts = anywhere
    ? Array.from({ length: line }, (_, at) => ({ at, objects: 1 }))
    : heapStarts(layout.size!, layout.ptrdata!, target, go, line)
  const use = (index: number) => {
    const { index: declared } = layout.fields[index]
    const at = fields.findIndex((field) => field.index === declared)
    return at < 0 ? null : usage(at)
  }
  return falseSharing(layout, use, starts, line).length === 0
}

/** What is read often comes first, by alignment, so that nothing is lost between. */
function gather(frame: Frame, uses: readonly (Use | null)[]): Suggested {
  const { layout, line } = frame
  const alignOf = (of: number) => layout.fields.find((field) => field.line === of)?.align ?? 1
  const all = uses.map((_, i) => i)
  const hot = all.filter((i) => uses[i] === 'hot').toSorted((a, b) => alignOf(b) - alignOf(a))
  const lineOrder = [...hot, ...all.filter((i) => uses[i] !== 'hot')]
  const after = withPads(layout, lineOrder, [])
  if (!after || hot.length === 0) return { ok: false, why: 'Nothing of what is marked shares a line.' }
  const isHot = new Set(hot)
  if (countLines(after, isHot, line) >= countLines(layout, isHot, line))
    return { ok: false, why: 'What is hot is on as few lines as can be.' }
  if (!isParted(frame, after, false))
    return { ok: false, why: 'To gather it would bring it beside what is written.' }
  return suggest('gather', lineOrder, [], after, false)
}

/** Cache lines that hold something of the declared lines, where the struct starts on one. */
function countLines(layout: StructLayout, of: ReadonlySet<number>, line: number): number {
  let count = 0
  let counted = -1
  for (const { index, first, last } of fieldLines(layout, line)) {
    if (!of.has(layout.fields[index].line)) continue
    count += last - Math.max(first - 1, counted)
    counted = last
  }
  return count
}

function suggest(
  kind: LineSuggestion['kind'],
  lineOrder: readonly number[],
  pads: readonly Pad[],
  layout: StructLayout,
  anywhere: boolean,
): Suggested {
  return { ok: true, suggestion: { kind, lineOrder, pads, layout, moved: countMoved(lineOrder), anywhere } }
}

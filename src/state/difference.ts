/**
 * An answer as what it differs in from the one before: of thousands of structs a letter changes one, and those after it
 * only stand elsewhere. The worker sends no more than that, and what stays the same stays one object to the page.
 */

import { sameContent } from '../base/sameContent.ts'
import type { Analysis, StructAnalysis } from '../engine/index.ts'
import { movedLayout } from '../engine/layout/movedLayout.ts'
import { isKnownMove } from '../engine/reuse/joinStructs.ts'
import type { Answer } from './messages.ts'

export interface Difference extends Omit<Answer, 'analysis'> {
  /** The structs from first to last. */
  readonly structs: readonly Run[]
  /** What else of the analysis is not as before. */
  readonly changed: Partial<Omit<Analysis, 'structs'>>
}

/** Structs in a row. */
type Run =
  /** `count` of those before, from the index `first` on, the places of each moved by `shift`. */
  | { readonly kind: 'kept'; first: number; count: number; readonly shift: number }
  | { readonly kind: 'new'; readonly structs: StructAnalysis[] }

/** `before` is the answer that was sent last; null where there is none. */
export function differenceOf(before: Answer | null, { analysis, ...answer }: Answer): Difference {
  const { structs, ...others } = analysis
  const changed = Object.entries(others).filter(
    ([name, value]) => !before || !sameContent(value, before.analysis[name as keyof Analysis]),
  )
  return {
    ...answer,
    structs: runsOf(before?.analysis.structs ?? [], structs),
    changed: Object.fromEntries(changed),
  }
}

/** The answer that differs so from `before`. */
export function withDifference(before: Answer | null, { structs, changed, ...answer }: Difference): Answer {
  const old = before?.analysis.structs ?? []
  const analysis = { ...before?.analysis, ...changed, structs: structs.flatMap((run) => structsOf(run, old)) }
  return { ...answer, analysis: analysis as Analysis } // the first difference holds all of it
}

function runsOf(before: readonly StructAnalysis[], after: readonly StructAnalysis[]): readonly Run[] {
  const isCalledAlike = (i: number, j: number): boolean =>
    before[i].layout.name === after[j].layout.name && before[i].layout.scope === after[j].layout.scope
  const least = Math.min(before.length, after.length)
  const longer = after.length - before.length
  let head = 0
  while (head < least && isCalledAlike(head, head)) head++
  let tail = 0
  while (tail < least - head && isCalledAlike(before.length - 1 - tail, after.length - 1 - tail)) tail++

  const runs: Run[] = []
  const alike: Alike = new Map()
  after.forEach((struct, j) => {
    const i = j < head ? j : j >= after.length - tail ? j - longer : -1
    const last = runs.at(-1)
    const shift = i < 0 ? 0 : struct.layout.from - before[i].layout.from
    const isKept = i >= 0 && (isKnownMove(before[i], struct) || isMoved(before[i], struct, shift, alike))
    if (!isKept) {
      if (last?.kind === 'new') last.structs.push(struct)
      else runs.push({ kind: 'new', structs: [struct] })
    } else if (last?.kind === 'kept' && last.shift === shift && last.first + last.count === i) last.count++
    else runs.push({ kind: 'kept', first: i, count: 1, shift })
  })
  return runs
}

/** Objects that were found to hold the same wherever they stand: the shapes of types, which many fields share. */
type Alike = Map<object, object>

/** Whether `b` holds what `a` does, but that its places are further by `shift`. */
function isMoved(a: unknown, b: unknown, shift: number, alike: Alike): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b)
  if ((a === b && shift === 0) || alike.get(a) === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, i) => isMoved(each, b[i], shift, alike))
  }
  const values = a as Readonly<Record<string, unknown>>
  const others = b as Readonly<Record<string, unknown>>
  let more = 0
  for (const _ in values) more--
  for (const name in others) {
    const value = values[name]
    const other = others[name]
    const isPlace = (name === 'from' || name === 'to') && typeof value === 'number'
    if (isPlace ? value + shift !== other : !isMoved(value, other, shift, alike)) return false
    more++
  }
  if (more !== 0) return false
  if ('kind' in a && 'ptrdata' in a) alike.set(a, b)
  return true
}

function structsOf(run: Run, before: readonly StructAnalysis[]): readonly StructAnalysis[] {
  if (run.kind === 'new') return run.structs
  const { first, count, shift } = run
  const kept = before.slice(first, first + count)
  return shift === 0 ? kept : kept.map((struct) => moved(struct, shift))
}

function moved({ layout, ...struct }: StructAnalysis, shift: number): StructAnalysis {
  return { ...struct, layout: movedLayout(layout, (at) => at + shift) }
}

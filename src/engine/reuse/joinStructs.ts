/** The structs of an analysis, of which some declarations were analysed anew. */

import type { StructAnalysis } from '../index.ts'
import { movedLayout } from '../layout/movedLayout.ts'
import type { FieldLayout } from '../layout/structLayout.ts'
import { indexAt, type Outlined } from './outline.ts'

interface Anew {
  /** The declarations of the text before, and as many of the text now. */
  readonly outlines: readonly [readonly Outlined[], readonly Outlined[]]
  /** The declarations that were analysed anew. */
  readonly affected: ReadonlySet<number>
  /** The place now of one before that is in none of these. */
  readonly move: (at: number) => number
  /** Of the file. */
  readonly path: string
}

/** A struct and the declaration that it is in. */
interface Row {
  readonly struct: StructAnalysis
  readonly decl: number
}

/** An instance of a generic type, whose place is where it is first met. */
export function isInstance({ layout }: StructAnalysis): boolean {
  return layout.name.includes('[')
}

/**
 * Those of `anew` in the affected declarations, those of `before` in all others, in the order that an analysis has: what
 * is declared, then instances, then what has no name. Null where the instances are not those of before.
 */
export function joinStructs(
  before: readonly StructAnalysis[],
  anew: readonly StructAnalysis[],
  { outlines, affected, move, path }: Anew,
): readonly StructAnalysis[] | null {
  const rowsOf = (structs: readonly StructAnalysis[], outline: readonly Outlined[]) =>
    structs.map((struct) => ({ struct, decl: indexAt(outline, struct.layout.from) }))
  const old = rowsOf(before, outlines[0])
  const kept = old.flatMap(({ struct, decl }) =>
    affected.has(decl) ? [] : [{ struct: movedStruct(struct, move, path), decl }],
  )
  const others = rowsOf(anew, outlines[1]).filter(({ decl }) => affected.has(decl))
  if (old.some(({ struct }) => isInstance(struct)) || anew.some(isInstance)) return null
  const join = (isWanted: (struct: StructAnalysis) => boolean): readonly StructAnalysis[] =>
    merged(
      kept.filter(({ struct }) => isWanted(struct)),
      others.filter(({ struct }) => isWanted(struct)),
    )
  return [...join((struct) => !isAnonymous(struct)), ...join(isAnonymous)]
}

function isAnonymous({ layout }: StructAnalysis): boolean {
  return layout.name === ''
}

/** Both lists are by declaration already. */
function merged(a: readonly Row[], b: readonly Row[]): readonly StructAnalysis[] {
  const list: StructAnalysis[] = []
  let next = 0
  for (const { struct, decl } of a) {
    while (next < b.length && b[next].decl < decl) list.push(b[next++].struct)
    list.push(struct)
  }
  return [...list, ...b.slice(next).map(({ struct }) => struct)]
}

/** What a struct has in common with all that are the same but for their places. It holds none of them: each is let go of. */
const identities = new WeakMap<StructAnalysis, object>()

/** Whether a struct is known to be one of an earlier analysis whose places were all moved by as much. */
export function isKnownMove(a: StructAnalysis, b: StructAnalysis): boolean {
  return a === b || (identities.has(a) && identities.get(a) === identities.get(b))
}

/** The same object where it stays where it is. */
function movedStruct(struct: StructAnalysis, move: (at: number) => number, path: string): StructAnalysis {
  const { layout } = struct
  const { from, to, fieldsFile, fields, generic } = layout
  const shift = move(from) - from
  const isOwn = fieldsFile === path
  const isUniform =
    move(to) - to === shift &&
    (isOwn ? areMoved(fields, move, shift) && areMoved(generic?.fields ?? [], move, shift) : shift === 0)
  if (isUniform && shift === 0) return struct
  const moved = { ...struct, layout: movedLayout(layout, move, isOwn ? move : (at) => at) }
  if (isUniform) {
    const identity = identities.get(struct) ?? {}
    identities.set(struct, identity).set(moved, identity)
  }
  return moved
}

function areMoved(fields: readonly FieldLayout[], move: (at: number) => number, shift: number): boolean {
  return fields.every(({ from, to }) => move(from) - from === shift && move(to) - to === shift)
}

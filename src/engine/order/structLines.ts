/** Cuts what stands between the braces of a struct into its lines, each with the comments that are about it. */

import type { Comment, Field } from '../syntax/ast.ts'

/** A stretch of the text. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A comment. `blank`: an empty line stands before it. */
export interface Piece extends Stretch {
  readonly blank: boolean
}

export interface StructLine {
  /** Comments above it: its doc comment, and what floats between it and the line before. */
  readonly above: readonly Piece[]
  /** An empty line stands directly before it. */
  readonly blank: boolean
  readonly field: Field
  /** Comments before and after it on its line. */
  readonly before: readonly Piece[]
  readonly after: readonly Piece[]
  /** Comments below it that go on with the one at its end. */
  readonly below: readonly Piece[]
}

export interface StructLines {
  /** Comments on the line of the opening brace. */
  readonly opening: readonly Piece[]
  /** Comments at the top that an empty line parts from the first field. */
  readonly head: readonly Piece[]
  readonly lines: readonly StructLine[]
  /** Comments after the last field. */
  readonly foot: readonly Piece[]
}

/** What stands between two fields, or between a field and a brace. */
interface Gap {
  readonly after: readonly Piece[]
  readonly below: readonly Piece[]
  readonly own: readonly Piece[]
  readonly before: readonly Piece[]
  /** An empty line ends it. */
  readonly blank: boolean
}

/**
 * The lines of a struct whose inside is `text[inside.from, inside.to)`; `braces` says whether there are any around it.
 * Every comment in it is in exactly one place. Where a comment ties two lines together: why they cannot be parted.
 */
export function structLines(
  text: string,
  inside: Stretch,
  fields: readonly Field[],
  comments: readonly Comment[],
  braces: boolean,
): StructLines | string {
  const within = comments.filter(({ from, to }) => from >= inside.from && to <= inside.to)
  // gc: cmd/compile/internal/syntax/source.go: the text that follows is taken to be of another file
  if (within.some(({ from }) => /^\/[/*]line /.test(text.slice(from, from + 7)))) {
    return 'There is a line directive in it.'
  }
  const gaps: Gap[] = []
  let next = 0
  for (let i = 0; i <= fields.length; i++) {
    const from = i === 0 ? inside.from : fields[i - 1].to
    const to = i === fields.length ? inside.to : fields[i].from
    while (next < within.length && within[next].from < from) next++
    const first = next
    while (next < within.length && within[next].from < to) next++
    const gap = readGap(text, { from, to }, within.slice(first, next), {
      before: i > 0 ? fields[i - 1] : braces ? 'brace' : null,
      after: i < fields.length ? 'field' : braces ? 'brace' : null,
    })
    if (gap === null) return 'A comment in it reaches from one line to the next.'
    gaps.push(gap)
  }
  const bottom = gaps[fields.length]
  const heading = fields.length === 0 ? 0 : headingLength(gaps[0])
  // the empty line after the heading, or after the brace, is not the first field's
  const [top, ...rest] = gaps[0].own.slice(heading)
  const above = top === undefined ? [] : [{ ...top, blank: false }, ...rest]
  return {
    opening: gaps[0].after,
    head: gaps[0].own.slice(0, heading),
    lines: fields.map((field, i) => ({
      above: i === 0 ? above : gaps[i].own,
      blank: i > 0 && gaps[i].blank,
      field,
      before: gaps[i].before,
      after: gaps[i + 1].after,
      below: gaps[i + 1].below,
    })),
    foot: bottom.own,
  }
}

/** How many comments an empty line parts from the first field, together with all before them. */
function headingLength({ own, blank }: Gap): number {
  const follows = [...own.slice(1).map((piece) => piece.blank), blank]
  return own.length === 0 ? 0 : follows.lastIndexOf(true) + 1
}

/** Null where a comment begins on the line of what is before it and ends on the line of what is after it. */
function readGap(
  text: string,
  { from, to }: Stretch,
  comments: readonly Comment[],
  beside: { readonly before: Field | 'brace' | null; readonly after: 'field' | 'brace' | null },
): Gap | null {
  const after: Piece[] = []
  const below: Piece[] = []
  const own: Piece[] = []
  const before: Piece[] = []
  let last = from
  const isBlank = (at: number): boolean => text.slice(last, at).split('\n').length > 2
  for (const comment of comments) {
    const piece: Piece = { from: comment.from, to: comment.to, blank: isBlank(comment.from) }
    const startsAfter = beside.before !== null && !text.slice(from, comment.from).includes('\n')
    const endsBefore = beside.after !== null && !text.slice(comment.to, to).includes('\n')
    if (startsAfter && endsBefore && text.slice(comment.from, comment.to).includes('\n')) return null
    // `a int; /* of b */ b int`
    const parted = beside.before === 'brace' || text.slice(from, comment.from).includes(';')
    if (endsBefore && beside.after === 'field' && (!startsAfter || parted)) before.push(piece)
    else if (startsAfter) after.push(piece)
    else if (own.length === 0 && goesOn(text, piece, after, beside.before)) below.push(piece)
    else own.push(piece)
    last = comment.to
  }
  return { after, below, own, before, blank: before.length > 0 ? before[0].blank : isBlank(to) }
}

/** A comment on the next line, further in than the field, goes on with the one at the field's end. */
function goesOn(text: string, piece: Piece, after: readonly Piece[], field: Field | 'brace' | null): boolean {
  if (after.length === 0 || piece.blank || field === null || field === 'brace') return false
  return text.startsWith('//', piece.from) && indentAt(text, piece.from) > indentAt(text, field.from)
}

/** Columns of white space that the line of `at` starts with. */
function indentAt(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1
  let columns = 0
  for (let i = start; i < at; i++) {
    if (text[i] === '\t') columns += 8 - (columns % 8)
    else if (text[i] === ' ') columns++
    else break
  }
  return columns
}

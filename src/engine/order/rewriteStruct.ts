/** The declaration of a struct with its lines in another order, cut from the source so that nothing of it is lost. */

import type { Comment, GenDecl, TypeSpec } from '../syntax/ast.ts'
import { childrenOf, type Node } from '../syntax/children.ts'
import { findStruct, type FoundStruct } from '../syntax/findStruct.ts'
import { parse } from '../syntax/parser.ts'
import { firstToken } from '../syntax/pasteForm.ts'
import { structLines, type Piece, type Stretch, type StructLine } from './structLines.ts'

export type Rewritten =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string }

/** Where a line `_ [size]byte` is put: before the line at `at` in the order, or after the last one. */
export interface Pad {
  readonly at: number
  readonly size: number
}

/**
 * The struct that stands at `place` in `source`, as its layout says, with its declared lines in the order given:
 * `type T struct { … }` with its doc comment; `struct { … }` where it is anonymous; the lines where the source is lines.
 * Every line keeps its comments and its tag. One field a line, indented by tabs, yet to be formatted by gofmt.
 * The pads, if there are any, come as lines of their own.
 */
export function rewriteStruct(
  source: string,
  place: Stretch,
  lineOrder: readonly number[],
  pads: readonly Pad[] = [],
): Rewritten {
  const found = findStruct(source, place)
  if (typeof found === 'string') return { ok: false, why: found }
  const { text, struct, bare, comments } = found
  const { fields } = struct
  if (!isPermutation(lineOrder, fields.length)) return { ok: false, why: 'It has other lines by now.' }

  const open = bare ? struct.from : openingBrace(text, struct.from)
  const inside = { from: open, to: bare ? struct.to : struct.to - 1 }
  const cut = structLines(text, inside, fields, comments, !bare)
  if (typeof cut === 'string') return { ok: false, why: cut }
  const { opening, head, lines, foot } = cut

  const writer = createWriter(text, bare ? '' : '\t')
  for (const piece of head) writer.piece(piece)
  if (head.length > 0) writer.empty()
  lineOrder.forEach((index, at) => {
    writer.pads(pads, at)
    writer.line(lines[index])
  })
  writer.pads(pads, lineOrder.length)
  for (const piece of foot) writer.piece(piece)
  const body = writer.lines.join('\n')

  let result = body
  if (!bare) {
    const inner = writer.lines.length > 0 ? `\n${body}\n` : opening.length > 0 ? '\n' : ''
    const onBrace = opening.map((piece) => ` ${writer.cut(piece, '')}`).join('')
    result = `${headOf(found, open)}${onBrace}${inner}}${tailOf(found)}`
  }
  // not every error is reported: one a line is
  const form = bare ? 'fields' : found.declared === null ? 'struct' : 'declarations'
  if (parse(result, { bodies: 'skip', form }).diagnostics.length > 0)
    return { ok: false, why: 'It does not parse.' }
  const crlf = text.slice(struct.from, struct.to).includes('\r\n')
  return { ok: true, text: crlf ? result.replaceAll('\n', '\r\n') : result }
}

function isPermutation(order: readonly number[], length: number): boolean {
  return order.length === length && order.toSorted((a, b) => a - b).every((line, i) => line === i)
}

/** Where the inside of a struct type begins. */
function openingBrace(text: string, struct: number): number {
  const after = struct + 'struct'.length
  return after + firstToken(text.slice(after)) + 1
}

/** What stands before the inside: the doc comment and `type T struct {`. */
function headOf({ text, struct, declared, comments }: FoundStruct, open: number): string {
  if (declared === null) return text.slice(struct.from, open)
  const { decl, spec } = declared
  const grouped = isGrouped(text, decl, comments)
  const start = grouped ? spec.from : decl.from
  const ownDoc = docOf(text, comments, start)
  const doc = ownDoc.length === 0 && decl.specs.length === 1 ? docOf(text, comments, decl.from) : ownDoc
  const writer = createWriter(text, '')
  for (const piece of doc) writer.piece(piece)
  return [...writer.lines, (grouped ? 'type ' : '') + writer.cut({ from: start, to: open }, '')].join('\n')
}

/** What stands after the closing brace on its line: a parenthesis around the type, and comments. */
function tailOf({ text, struct, declared, comments }: FoundStruct): string {
  if (declared === null) return ''
  let end = declared.spec.to
  let tail = text.slice(struct.to, end)
  for (const { from, to } of comments) {
    if (from < end) continue
    if (!/^[ \t;]*$/.test(text.slice(end, from))) break
    tail += ` ${text.slice(from, to)}`
    end = to
  }
  return tail
}

/** Whether the declaration has parentheses around its specs. */
function isGrouped(text: string, { from, specs }: GenDecl, comments: readonly Comment[]): boolean {
  let at = from + 'type'.length
  const first: TypeSpec | undefined = specs.find((spec) => spec.kind === 'TypeSpec')
  for (const comment of comments) {
    if (comment.from < at || first === undefined || comment.from > first.from) continue
    if (text.slice(at, comment.from).includes('(')) return true
    at = comment.to
  }
  return first !== undefined && text.slice(at, first.from).includes('(')
}

/** The comments on the lines directly above `at`. */
function docOf(text: string, comments: readonly Comment[], at: number): readonly Piece[] {
  const doc: Piece[] = []
  let below = at
  for (const { from, to } of comments.toReversed()) {
    if (to > below) continue
    const between = text.slice(to, below)
    const ownLine = text.slice(text.lastIndexOf('\n', from - 1) + 1, from).trim() === ''
    if (between.trim() !== '' || between.split('\n').length > 2 || !ownLine) break
    doc.unshift({ from, to, blank: false })
    below = from
  }
  return doc
}

function createWriter(text: string, indent: string) {
  const lines: string[] = []

  function empty(): void {
    if (lines.length > 0 && lines.at(-1) !== '') lines.push('')
  }

  function piece(piece: Piece): void {
    if (piece.blank) empty()
    lines.push(indent + cut(piece, indent))
  }

  function padLines(pads: readonly Pad[], position: number): void {
    for (const { at, size } of pads) if (at === position) lines.push(`${indent}_ [${size}]byte`)
  }

  function line({ above, blank, before, field, after, below }: StructLine): void {
    above.forEach(piece)
    if (blank) empty()
    const raw = rawStringsIn(field)
    const parts = [...before, field, ...after].map((part) => cut(part, indent, raw))
    lines.push(indent + parts.join(' '))
    below.forEach(piece)
  }

  /** The text of a stretch, its further lines indented as if its first one was by `to`. Raw strings stay as they are. */
  function cut(stretch: Stretch, to: string, raw: readonly Stretch[] = []): string {
    const start = text.lastIndexOf('\n', stretch.from - 1) + 1
    const from = /^[ \t]*/.exec(text.slice(start, stretch.from))![0]
    let at = stretch.from
    return text
      .slice(stretch.from, stretch.to)
      .split('\n')
      .map((line, i) => {
        const isRaw = raw.some((string) => string.from < at && at < string.to)
        at += line.length + 1
        const content = line.replace(/\r$/, '')
        if (i === 0 || isRaw) return content
        const rest = content.startsWith(from) ? content.slice(from.length) : content.trimStart()
        return rest === '' ? '' : to + rest
      })
      .join('\n')
  }

  return { lines, empty, piece, pads: padLines, line, cut }
}

/** String literals in back quotes, in a tag or an array length. */
function rawStringsIn(root: Node): readonly Stretch[] {
  const found: Stretch[] = []
  const stack: Node[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'BasicLit' && node.text.startsWith('`')) found.push(node)
    for (const child of childrenOf(node)) stack.push(child)
  }
  return found
}

/** A field as a block: its outline over the rows, what is written on it, and its pointer dots. */

import type { FieldLayout, StructLayout } from '../engine/layout/structLayout.ts'
import type { Target } from '../engine/target.ts'
import { paddingCause } from '../explain/paddingCause.ts'
import { writeCaption, writeWords, type Caption } from './caption.ts'
import { sidesOf, type Grid, type Label, type Line, type Point, type Run } from './grid.ts'
import { hairlinesOf } from './hairlines.ts'
import { offsetText, type Base } from './offsetText.ts'
import { edgesOf, joined, outlineOf, runsOf, type Edge } from './outline.ts'
import { toneOf, type Tone } from './palette.ts'
import { stripOf, type Dot, type Strip } from './strip.ts'

export interface Block {
  /** Index of the field in its layout. */
  readonly field: number
  readonly title: string
  readonly tone: Tone
  readonly blank: boolean
  readonly outlines: readonly (readonly Point[])[]
  readonly edges: readonly Edge[]
  readonly hairlines: readonly Line[]
  readonly caption: Caption | null
  /** Right ends of their baselines. */
  readonly words: readonly Label[]
  readonly dots: readonly Dot[]
  /** The corner that says the field has moved where its caption has no room to. */
  readonly notch: Point | null
}

/** What all blocks of a picture have in common. */
export interface Frame {
  readonly layout: StructLayout
  readonly grid: Grid
  readonly target: Target
  /** For fields that the order moves, by index: the offset they had. */
  readonly was: ReadonlyMap<number, number>
}

const captionRoom = 34
/** Rows lower than this have no words. */
const wordRowHeight = 16

/** The block of a field, or null where none of it is drawn. */
export function blockOf(frame: Frame, index: number): Block | null {
  const { layout, grid, target } = frame
  const field = layout.fields[index]
  const { shape, offset, size } = field
  if (shape === null || offset === null || !size) return null
  const runs = runsOf(grid, offset, offset + size)
  if (runs.length === 0) return null

  const was = frame.was.get(index)
  const type = fillsCacheLine(frame, field) ? 'manual padding' : field.type
  const worded = grid.rowHeight >= wordRowHeight && field.name !== '_'
  const strips = runs
    .filter((run) => !grid.rows[run.row].torn)
    .map((run) => stripOf(grid, target, shape, offset, run, worded))
  const home = homeOf(strips)
  const texts = { name: field.name, type, was: was === undefined ? '' : `was ${offsetText(was, grid.base)}` }
  const written = strips.map((strip) => (strip === home ? writeCaption(strip, texts) : writeWords(strip)))
  const caption = written.find((each) => each.caption)?.caption ?? null
  const groups = joined(runs)
  return {
    field: index,
    title: titleOf(field, grid.base, was, paddingCause(layout, index)),
    tone: toneOf(shape.kind),
    blank: field.name === '_',
    outlines: groups.map((group) => outlineOf(grid, group)),
    edges: edgesOf(grid, groups, grid.rows[runs[0].row].from + runs[0].from === offset),
    hairlines: hairlinesOf(
      grid,
      offset,
      strips.map((strip, i) => ({ ...strip, cells: written[i].cells })),
    ),
    caption,
    words: written.flatMap((each) => each.words),
    dots: strips.flatMap((strip) => strip.dots),
    notch: was !== undefined && !caption?.was ? topRight(grid, runs[0]) : null,
  }
}

/** A field in one line: `closed bool: offset 0, 1 B, align 1, then 7 B padding: id int64 starts at a multiple of 8`. */
export function titleOf(field: FieldLayout, base: Base, was?: number, cause = ''): string {
  const facts = [
    field.offset === null ? 'offset unknown' : `offset ${offsetText(field.offset, base)}`,
    ...(was === undefined ? [] : [`was ${offsetText(was, base)}`]),
    field.size === null ? 'size unknown' : `${field.size} B`,
    ...(field.align === null ? [] : [`align ${field.align}`]),
    ...(field.padding ? [`then ${field.padding} B padding`] : []),
  ]
  return `${field.name} ${field.type}: ${facts.join(', ')}${cause && `: ${cause}`}`
}

/** Whether this is bytes without a name that fill up a cache line: padding by hand. */
function fillsCacheLine({ target }: Frame, { name, shape, offset, size }: FieldLayout): boolean {
  const bytes = name === '_' && shape?.elem?.kind === 'uint8'
  return bytes && ((offset ?? 0) + (size ?? 0)) % target.cacheLine === 0
}

/** The row the caption stands in: the first, or the widest where the first is too narrow. */
function homeOf(strips: readonly Strip[]): Strip | undefined {
  const width = (strip: Strip) => strip.right - strip.left
  if (strips.length === 0 || width(strips[0]) >= captionRoom) return strips[0]
  return strips.reduce((widest, strip) => (width(strip) > width(widest) ? strip : widest))
}

function topRight(grid: Grid, run: Run): Point {
  const { right, top } = sidesOf(grid, run)
  return { x: right, y: top }
}

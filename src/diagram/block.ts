/** A part of a struct as a block: its outline over the rows, what is written on it, and its pointer dots. */

import type { FieldLayout } from '../engine/layout/structLayout.ts'
import type { Target } from '../engine/target.ts'
import { paddingCause } from '../explain/paddingCause.ts'
import { triangleRoom, writeCaption, writeWords, type Caption } from './caption.ts'
import { sidesOf, type Grid, type Label, type Line, type Point, type Run } from './grid.ts'
import { hairlinesOf } from './hairlines.ts'
import { offsetText, type Base } from './offsetText.ts'
import { edgesOf, joined, outlineOf, runsOf, type Edge } from './outline.ts'
import { toneOf, type Tone } from './palette.ts'
import { firstClosing, nameOf, type Part, type PartName, type Parts } from './parts.ts'
import { rowAt, rowOf, type PlacedPart } from './rows.ts'
import { stripOf, type Dot, type Strip } from './strip.ts'

export interface Block {
  readonly of: PartName
  /** Path of what can be opened here, and of what it lies in; null for none. */
  readonly opens: string | null
  readonly closes: string | null
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
  /** The triangle that opens what lies in it, or closes what it lies in. */
  readonly toggle: Toggle | null
  /** The corner that says the field has moved where its caption has no room to. */
  readonly notch: Point | null
}

/** The middle of a triangle, and where its block begins. */
export interface Toggle extends Point {
  readonly left: number
  /** Path of the part that it opens or closes. */
  readonly path: string
  readonly isOpen: boolean
}

/** What all blocks of a picture have in common. */
export interface Frame {
  readonly parts: Parts
  readonly grid: Grid
  readonly target: Target
  /** For fields that the order moves, by index: by how many bytes, downwards. */
  readonly moves: ReadonlyMap<number, number>
  /** Whether something can be opened in it. */
  readonly hasToggles: boolean
}

const captionRoom = 34
/** Rows lower than this have no words. */
const wordRowHeight = 16

/** The block of a part, or null where none of it is drawn. */
export function blockOf(frame: Frame, part: PlacedPart): Block | null {
  const { grid, target } = frame
  const { name, layout: field } = part
  const { shape, offset, size } = field
  if (shape === null || size === 0) return null
  const runs = runsOf(grid, offset, offset + size)
  if (runs.length === 0) return null

  const move = frame.moves.get(part.field)
  const was = move === undefined ? undefined : offset - move
  const isBlank = field.name === '_'
  const worded = grid.rowHeight >= wordRowHeight && !isBlank
  const strips = runs
    .filter((run) => !rowOf(grid.rows, run.row).torn)
    .map((run) => stripOf(grid, target, shape, offset, run, worded))
  const home = homeOf(grid, part, strips)
  const toggled = frame.hasToggles ? toggledBy(frame, part) : null
  const texts = {
    name,
    type: isManualPadding(field) ? 'manual padding' : field.type,
    was: was === undefined ? '' : `was ${offsetText(was, grid.base)}`,
  }
  const written = strips.map((strip) =>
    strip === home ? writeCaption(strip, texts, toggled !== null) : writeWords(strip),
  )
  const caption = written.find((each) => each.caption)?.caption ?? null
  const groups = joined(runs)
  return {
    of: nameOf(part),
    opens: part.opening === 'closed' ? part.path : null,
    closes: part.parent,
    title: titleOf({ ...field, name }, grid.base, was, paddingCause(part.among, part.at)),
    tone: toneOf(shape.kind),
    blank: isBlank,
    outlines: groups.map((group) => outlineOf(grid, group)),
    edges: edgesOf(grid, groups, rowOf(grid.rows, runs[0].row).from + runs[0].from === offset),
    hairlines: hairlinesOf(
      grid,
      offset,
      strips.map((strip, i) => ({ ...strip, cells: written[i].cells })),
    ),
    caption,
    words: written.flatMap((each) => each.words),
    dots: strips.flatMap((strip) => strip.dots),
    toggle:
      toggled && home && caption?.isIndented
        ? { ...toggled, x: caption.x - triangleRoom / 2 - 1, y: caption.y - 3.85, left: home.left }
        : null,
    notch: was !== undefined && !caption?.was ? topRight(grid, runs[0]) : null,
  }
}

/** What the triangle of a block opens or closes; null where it has none. */
function toggledBy({ parts }: Frame, part: Part): Pick<Toggle, 'path' | 'isOpen'> | null {
  if (part.opening === 'closed') return { path: part.path, isOpen: false }
  return part.parent !== null && part === firstClosing(parts, part.parent)
    ? { path: part.parent, isOpen: true }
    : null
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

/** Whether this is padding by hand: bytes without a name, or a cache line's worth of them. */
function isManualPadding({ name, type, shape }: FieldLayout): boolean {
  return type === 'cpu.CacheLinePad' || (name === '_' && shape?.elem?.kind === 'uint8')
}

/** The row the caption stands in: the first, or the widest where the first is too narrow. It is one of the first two. */
function homeOf(grid: Grid, { layout }: PlacedPart, strips: readonly Strip[]): Strip | undefined {
  const first = rowAt(grid.rows, layout.offset)
  const [top, below] = strips
  if (top === undefined || top.run.row > first + 1) return undefined
  const width = (strip: Strip) => strip.right - strip.left
  const isTop = below === undefined || width(top) >= captionRoom || width(top) >= width(below)
  return isTop ? top : below
}

function topRight(grid: Grid, run: Run): Point {
  const { right, top } = sidesOf(grid, run)
  return { x: right, y: top }
}

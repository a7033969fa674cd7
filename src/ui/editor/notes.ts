/** What the editor notes at the end of a line: where its field lies and what follows it, or how large a struct is. */

import type { FieldLayout, StructLayout } from '../../engine/layout/structLayout.ts'
import { grouped } from '../../diagram/labels.ts'
import { offsetFigure, type Base } from '../../diagram/offsetText.ts'
import { bytes } from '../format.ts'

export interface Note {
  /** `8 · 16`, `0x8 · 16`, `16 · ?`, `168 B`, `size unknown`. */
  readonly figures: string
  /** Bytes of padding after the field, or in the struct; 0 also where not known. */
  readonly padding: number
  readonly of: 'field' | 'struct'
}

/** The note at the head of a struct. */
export function noteOfStruct({ size, fields }: StructLayout): Note {
  const padding = size === null ? 0 : sum(fields.map((field) => field.padding))
  return { figures: size === null ? 'size unknown' : bytes(size), padding, of: 'struct' }
}

/**
 * The fields of one struct that begin on one line, in order, are noted together: `a, b int` by the bytes from the start
 * of the first to the end of the last, with the padding between them, and what follows as padding. `digits` is the width that
 * sizes are set to, so that they stand below each other; `base` how the offset is written.
 */
export function noteOfFields(fields: readonly FieldLayout[], digits: number, base: Base): Note {
  const [{ offset }] = fields
  return {
    figures: `${offset === null ? '?' : offsetFigure(offset, base)} · ${figure(spanOf(fields)).padStart(digits)}`,
    padding: fields.at(-1)?.padding ?? 0,
    of: 'field',
  }
}

/** Null where a field is not known. Each field but the last takes its padding along, as that lies between two of them. */
function spanOf(fields: readonly FieldLayout[]): number | null {
  const isUnknown = fields.some(({ size }) => size === null)
  if (isUnknown) return null
  const inner = fields.slice(0, -1).map(({ padding }) => padding)
  // Fields of one type follow each other without padding, wherever they begin.
  const isOneType = fields.every(({ type }) => type === fields[0].type)
  if (!isOneType && inner.includes(null)) return null
  return sum(fields.map(({ size }) => size)) + sum(inner)
}

/** The most digits that the size of a field of the struct has, at least two. */
export function digitsOf({ fields }: StructLayout): number {
  return fields.reduce((most, { size }) => Math.max(most, figure(size).length), 2)
}

function figure(n: number | null): string {
  return n === null ? '?' : grouped(n)
}

function sum(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((total, n) => total + (n ?? 0), 0)
}

/** How a struct comes to its size: field by field, padding by padding, to the end. */

import type { StructLayout } from '../engine/layout/structLayout.ts'
import { guardsEnd, paddingCause } from './paddingCause.ts'
import { number } from './wording.ts'

/** What takes some bytes: it starts `from` bytes into the struct and ends at `to`. */
export interface Step {
  /** `guard` is the byte after a zero-size last field, `end` rounds up to the alignment, by 0 bytes too. */
  readonly kind: 'field' | 'padding' | 'guard' | 'end' | 'unknown' | 'folded'
  readonly from: number
  /** Where it is not known, the same as `from`. */
  readonly to: number
  /** The declared index of the field that it is of, or whose end it follows; null where it is of none, or of several. */
  readonly field: number | null
  /** `closed bool`, or why there is padding. */
  readonly text: string
}

/** A walk, and what it comes to. */
export interface Walk {
  readonly steps: readonly Step[]
  /** Bytes of fields and of padding up to the last step. */
  readonly fieldBytes: number
  readonly paddingBytes: number
  /** Null where the walk ends before the struct does. */
  readonly size: number | null
}

/** The walk over a layout in its order; up to where it is exact. */
export function walkOf(layout: StructLayout): Walk {
  const { fields, size, align } = layout
  const steps: Step[] = []
  let end = 0
  for (const [i, field] of fields.entries()) {
    const { index, name, type, offset, size: own, embedded } = field
    if (offset === null || own === null) {
      const why = own === null ? `the size of ${type} is not known` : `where ${name} starts is not known`
      steps.push({ kind: 'unknown', from: end, to: end, field: index, text: why })
      return walk(steps, null)
    }
    if (offset > end) {
      const before = fields[i - 1]
      steps.push({
        kind: 'padding',
        from: end,
        to: offset,
        field: before.index,
        text: paddingCause(layout, i - 1),
      })
    }
    end = offset + own
    steps.push({
      kind: 'field',
      from: offset,
      to: end,
      field: index,
      text: embedded ? type : `${name} ${type}`,
    })
  }
  if (size === null || align === null) {
    steps.push({
      kind: 'unknown',
      from: end,
      to: end,
      field: null,
      text: layout.unknown ?? 'its size is not known',
    })
    return walk(steps, null)
  }
  const last = fields.at(-1)
  if (last && guardsEnd(layout, fields.length - 1)) {
    const text = `a pointer to ${last.name}, of size 0, must not point past the end`
    steps.push({ kind: 'guard', from: end, to: end + 1, field: last.index, text })
    end++
  }
  const text =
    size > end
      ? `rounded up to a multiple of ${align}, for arrays of it`
      : size === 0
        ? 'no field has a byte'
        : align === 1
          ? 'the end'
          : `a multiple of ${align} already`
  steps.push({ kind: 'end', from: end, to: size, field: size > end ? (last?.index ?? null) : null, text })
  return walk(steps, size)
}

function walk(steps: readonly Step[], size: number | null): Walk {
  const sum = (isOf: (step: Step) => boolean) =>
    steps.filter(isOf).reduce((bytes, { from, to }) => bytes + to - from, 0)
  return {
    steps,
    fieldBytes: sum(({ kind }) => kind === 'field'),
    paddingBytes: sum(({ kind }) => kind !== 'field'),
    size,
  }
}

/** Fewer steps than this are not folded. */
const readable = 20

/**
 * The steps with runs of fields that follow each other without padding folded to one step, where there are many; and
 * if there are more than `most` even then, with all beyond these in one step before the last.
 */
export function foldSteps(steps: readonly Step[], most = 200): readonly Step[] {
  if (steps.length <= readable) return steps
  const shown: Step[] = []
  for (let i = 0; i < steps.length;) {
    let end = i
    while (end < steps.length && steps[end].kind === 'field') end++
    // The field before padding and the one after it are what the padding is about.
    if (end - i > 4) {
      shown.push(steps[i], foldedOf(steps.slice(i + 1, end - 1)), steps[end - 1])
      i = end
    } else {
      shown.push(steps[i])
      i++
    }
  }
  if (shown.length <= most) return shown
  const last = shown.length - 1
  return [...shown.slice(0, most - 2), foldedOf(shown.slice(most - 2, last)), shown[last]]
}

function foldedOf(steps: readonly Step[]): Step {
  const padding = steps.reduce((sum, step) => (step.kind === 'padding' ? sum + step.to - step.from : sum), 0)
  const fields = steps.filter(({ kind }) => kind === 'field').length
  const text =
    padding === 0
      ? `${number(fields)} fields without padding`
      : `${number(fields)} more fields, ${number(padding)} bytes of padding among them`
  return { kind: 'folded', from: steps[0].from, to: steps[steps.length - 1].to, field: null, text }
}

/** A walk as plain text: where each step starts, what it is, its bytes and where it ends. */
export function walkText(name: string, { steps, fieldBytes, paddingBytes, size }: Walk): string {
  const rows = steps.map(({ kind, from, to, text }) => [
    `${from}`,
    isPadding(kind) ? `padding: ${text}` : text,
    `${to - from}`,
    kind === 'unknown' ? '?' : `${to}`,
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column].length)))
  const lines = rows.map(
    ([from, text, bytes, to]) =>
      `${from.padStart(widths[0])}  ${text.padEnd(widths[1])}  ${bytes.padStart(widths[2])}  ${to.padStart(widths[3])}`,
  )
  return [name, ...lines, sumOf({ fieldBytes, paddingBytes, size })].join('\n') + '\n'
}

/** `168 = 143 of fields + 25 of padding`. */
export function sumOf({ fieldBytes, paddingBytes, size }: Omit<Walk, 'steps'>): string {
  const sum = `${number(fieldBytes)} of fields + ${number(paddingBytes)} of padding`
  return size === null ? `${sum}, and what is not known` : `${number(size)} = ${sum}`
}

function isPadding(kind: Step['kind']): boolean {
  return kind === 'padding' || kind === 'guard'
}

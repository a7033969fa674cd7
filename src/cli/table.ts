/** Writes a struct as a table for a person: a heading, what could be better, and a row a field and a gap. */

import type { StructAnalysis } from '../engine/index.ts'
import type { FieldLayout, StructLayout } from '../engine/layout/structLayout.ts'
import type { Proposal } from '../engine/order/order.ts'

/** How words are set off; each gives back its text with marks around it, or as it is. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
}

export const plain: Style = { bold: (text) => text, dim: (text) => text }
export const colored: Style = {
  bold: (text) => `\x1b[1m${text}\x1b[22m`,
  dim: (text) => `\x1b[2m${text}\x1b[22m`,
}

/** The table of one struct, several lines. `place` says where it is declared. */
export function toTable(
  { layout, slot, suggested, optimal, kept }: StructAnalysis,
  place: string,
  style: Style,
): string {
  const { bold, dim } = style
  return [
    `${bold(title(layout))}  ${dim(place)}`,
    [...figures(layout), ...(slot ? [`size class ${slot.bytes}`] : [])].join(' · '),
    ...(kept !== null ? [kept] : suggested && optimal ? proposals(layout, suggested, optimal) : []),
    '',
    ...rows(layout, style),
  ].join('\n')
}

function title({ package: path, name, scope, generic }: StructLayout): string {
  const params = generic ? `[${generic.params.join(', ')}]` : ''
  const full = [path, name || 'struct'].filter((part) => part !== '').join('.') + params
  return scope === null ? full : `${full} in ${scope}`
}

function figures({ size, align, ptrdata, unknown, generic }: StructLayout): readonly string[] {
  const laidOutFor = generic ? [`for [${generic.args.join(', ')}]`] : []
  if (size === null) return [...laidOutFor, `size unknown: ${unknown ?? 'it depends on an unknown type'}`]
  return [
    ...laidOutFor,
    bytes(size),
    `align ${align}`,
    ptrdata === null ? 'pointer bytes unknown' : `${ptrdata} pointer bytes`,
  ]
}

function proposals(layout: StructLayout, suggested: Proposal, optimal: Proposal): readonly string[] {
  const lines: string[] = []
  if (suggested.moved === 0) lines.push('no order is smaller')
  else lines.push(...proposal('suggested', layout, suggested))
  if (optimal.ptrdata < suggested.ptrdata) lines.push(...proposal('optimal', layout, optimal))
  return lines
}

/** What a proposal comes to, and under it the fields in its order. */
function proposal(label: string, layout: StructLayout, { size, ptrdata, moved, order, proved }: Proposal) {
  const less = [
    size < layout.size! && `${bytes(size)}, ${layout.size! - size} fewer`,
    ptrdata < layout.ptrdata! && `${ptrdata} pointer bytes, ${layout.ptrdata! - ptrdata} fewer`,
    `${moved} ${moved === 1 ? 'line' : 'lines'} moved${proved ? '' : ', perhaps more than it takes'}`,
  ]
  const names = order.map((line) => namesOn(layout.fields, line))
  return [
    `${label}: ${less.filter((part) => part !== false).join(' · ')}`,
    ...wrap(names, 96).map((line) => `  ${line}`),
  ]
}

function namesOn(fields: readonly FieldLayout[], line: number): string {
  return fields
    .filter((field) => field.line === line)
    .map((field) => field.name)
    .join(', ')
}

/** Names with `; ` between them, in lines of at most `width` where a name is not longer. */
function wrap(names: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const [i, name] of names.entries()) {
    const word = i < names.length - 1 ? `${name};` : name
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const columns = ['offset', 'size', 'align', 'padding', 'field', 'type'] as const
const numeric = 4

function rows({ fields }: StructLayout, { dim }: Style): string[] {
  if (fields.length === 0) return ['  no fields']
  const cells = fields.flatMap((field) => {
    const { offset, size, align, padding, name, type, embedded } = field
    const row = [
      number(offset),
      number(size),
      number(align),
      '',
      embedded ? `${name} (embedded)` : name,
      type,
    ]
    if (!padding) return [row]
    return [
      row,
      [number(offset === null || size === null ? null : offset + size), '', '', `${padding}`, '', 'padding'],
    ]
  })
  const widths = columns.map((head, i) => Math.max(head.length, ...cells.map((row) => width(row[i]))))
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, i) => pad(cell, widths[i], i < numeric)).join('  ')}`.trimEnd()
  return [dim(line(columns)), ...cells.map((row) => (row[3] === '' ? line(row) : dim(line(row))))]
}

function pad(cell: string, to: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, to - width(cell)))
  return right ? space + cell : cell + space
}

/** Columns a word takes in a terminal, but for wide and combining characters. */
function width(text: string): number {
  return [...text].length
}

function number(n: number | null): string {
  return n === null ? '?' : `${n}`
}

function bytes(n: number): string {
  return n === 1 ? '1 byte' : `${n} bytes`
}

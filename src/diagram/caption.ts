/** What is written in a row of a block: the field's name and type, and the words beside them. */

import type { Label, Point } from './grid.ts'
import { textWidth } from './labels.ts'
import type { Cell, Strip } from './strip.ts'

/** Left end of its baseline. */
export interface Caption extends Point {
  readonly name: string
  /** '' where it has no room, or is not wanted. */
  readonly type: string
  readonly was: string
  /** At 80 % of its width; then it is a name alone. */
  readonly condensed: boolean
  /** Whether there is room for a triangle before it. */
  readonly isIndented: boolean
}

const nameSize = 11
const wasSize = 10
const wordSize = 9.5
const typeGap = 5
const wasGap = 9
/** From the left of a block to its caption, past the stripe. */
const inset = 8
const condensedInset = 5
/** What a triangle before a name takes. */
export const triangleRoom = 11

/** The caption in all its parts; `was` is '' where the field has not moved. */
export type Texts = Pick<Caption, 'name' | 'type' | 'was'>

/** What a row says, and the cells that are told apart in it. */
export interface Written {
  readonly caption: Caption | null
  readonly words: readonly Label[]
  readonly cells: readonly Cell[]
}

/** A row without a caption: the words alone, if they all fit. */
export function writeWords({ cells, left, baseline }: Strip): Written {
  return { caption: null, words: wordLabels(cells, left, baseline) ?? [], cells }
}

/** The first form of the caption that leaves room for the words; where none does the words give way, and the triangle last. */
export function writeCaption(strip: Strip, texts: Texts, hasTriangle = false): Written {
  const { cells, left, right, baseline, dots } = strip
  const indent = hasTriangle ? triangleRoom : 0
  const at = { x: left + inset + indent, y: baseline, condensed: false, isIndented: hasTriangle }
  const forms = [texts, { ...texts, was: '' }, { ...texts, type: '', was: '' }]
  const limit = dots.length > 0 ? dots[0].x - 6 : right - 4
  for (const form of cells.length > 0 ? forms : []) {
    const end = at.x + captionWidth(form)
    const words = end <= limit ? wordLabels(cells, end, baseline) : null
    if (words) return { caption: { ...at, ...form }, words, cells }
  }
  // A name at 80 % may reach the edge: it is then all that a byte of a phone has room for.
  const lastLimit = dots.length > 0 ? limit + 2 : right - 0.25
  const form = forms.find((each) => at.x + captionWidth(each) <= limit)
  if (form) return { caption: { ...at, ...form }, words: [], cells: [] }
  const width = textWidth(texts.name, 'condensed', nameSize)
  const narrow = { y: baseline, name: texts.name, type: '', was: '', condensed: true }
  for (const isIndented of hasTriangle ? [true, false] : [false]) {
    const x = left + condensedInset + (isIndented ? triangleRoom : 0)
    if (x + width <= lastLimit) return { caption: { ...narrow, x, isIndented }, words: [], cells: [] }
  }
  return { caption: null, words: [], cells: [] }
}

/** Labels of all cells beyond a caption that ends at `end`, with types or else without, or null if they do not all fit. */
function wordLabels(cells: readonly Cell[], end: number, y: number): readonly Label[] | null {
  if (cells.length > 0 && end > cells[0].right - 4) return null
  const labelled = cells.filter((cell) => cell.labelled)
  const detailed = labelled.map(({ word }) => (word.type ? `${word.name} ${word.type}` : word.name))
  const brief = labelled.map(({ word }) => word.name)
  const texts = [detailed, brief].find((each) =>
    labelled.every((cell, i) => {
      const start = Math.max(cell.left + 4, cell === cells[0] ? end + 6 : 0)
      return start + textWidth(each[i], 'regular', wordSize) <= cell.labelRight
    }),
  )
  return texts ? labelled.map((cell, i) => ({ x: cell.labelRight, y, text: texts[i] })) : null
}

function captionWidth({ name, type, was }: Texts): number {
  return (
    textWidth(name, 'semibold', nameSize) +
    (type ? typeGap + textWidth(type, 'regular', nameSize) : 0) +
    (was ? wasGap + textWidth(was, 'regular', wasSize) : 0)
  )
}

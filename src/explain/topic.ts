/** The explanation of whatever is pointed at on the page: of one layout, or of two side by side. */

import type { Proposal } from '../engine/order/order.ts'
import { targetOf } from '../engine/target.ts'
import { explainAlign, explainFieldAlign } from './align.ts'
import { explainCacheLine } from './cacheLine.ts'
import { explainColumn, type Column } from './columns.ts'
import type { Explanation, Subject } from './explanation.ts'
import { explainField } from './field.ts'
import { explainFieldSize } from './fieldSize.ts'
import { explainOffset } from './offset.ts'
import { explainPadding, explainTotalPadding } from './padding.ts'
import { explainFieldPointerBytes, explainPointerBytes } from './pointerBytes.ts'
import { explainPointerWord, explainPointerWords } from './pointerWord.ts'
import { explainSize } from './size.ts'
import { explainSizeClass } from './sizeClass.ts'
import { explainSuggestion } from './suggestion.ts'
import { explainTarget } from './targetNote.ts'
import { explainUnknown, explainUnknownField } from './unknown.ts'

/** What is pointed at. */
export interface Pointed {
  /** `align`, `pointerWord 64`, `column size`: what the page writes as `data-explain`. */
  readonly topic: string
  /** Index of the field in the layout that it is shown in; null where it is of the whole struct. */
  readonly field: number | null
  /** Which layout it is shown in; null where it is of both. */
  readonly side: 'declared' | 'other' | null
}

/** What is on the page. */
export interface Page {
  readonly declared: Subject
  /** In the order that is shown beside it; null where there is none. */
  readonly other: Subject | null
  readonly order: 'suggested' | 'optimal'
  readonly proposal: Proposal | null
  /** Bytes, as the diagrams draw it. */
  readonly cacheLine: number
}

/** An explanation, and of which of two layouts it is; '' where there is only one. */
export interface Told extends Explanation {
  readonly of: '' | 'Declared' | 'Suggested' | 'Optimal'
}

/** Why it is as it is; empty where nothing is to be said. */
export function explainPointed(page: Page, { topic, field, side }: Pointed): readonly Told[] {
  const subject = side === 'other' ? page.other : page.declared
  if (subject === null) return []
  if (field === null) {
    const figure = figures[topic]
    if (!figure) return told(ofStruct(page, subject, topic))
    return side === null ? ofBoth(page, figure) : told(figure(subject) ?? explainUnknown(subject))
  }
  if (!subject.layout.fields[field]) return []
  const unknown = explainUnknownField(subject, field)
  return told(ofField(page, subject, topic, field) ?? (topic === 'padding' ? null : unknown))
}

function told(explanation: Explanation | null): readonly Told[] {
  return explanation ? [{ ...explanation, of: '' }] : []
}

type Figure = (subject: Subject) => Explanation | null

const figures: Readonly<Record<string, Figure>> = {
  size: explainSize,
  padding: explainTotalPadding,
  pointerBytes: explainPointerBytes,
  sizeClass: explainSizeClass,
}

/** A figure of both layouts, or of one where it is the same for both. */
function ofBoth({ declared, other, order }: Page, figure: Figure): readonly Told[] {
  const first = figure(declared)
  const second = other && figure(other)
  if (first === null) return told(explainUnknown(declared))
  if (second === null || second.sentence === first.sentence) return told(first)
  return [
    { ...first, of: 'Declared' },
    { ...second, of: order === 'optimal' ? 'Optimal' : 'Suggested' },
  ]
}

function ofStruct(page: Page, subject: Subject, topic: string): Explanation | null {
  const [what, n] = topic.split(' ')
  switch (what) {
    case 'align':
      return explainAlign(subject) ?? explainUnknown(subject)
    case 'cacheLine':
      return explainCacheLine(subject, page.cacheLine, n === undefined ? undefined : Number(n))
    case 'pointerWord':
      return n === undefined ? explainPointerWords(subject) : explainPointerWord(subject, Number(n))
    case 'suggestion':
      return page.proposal && explainSuggestion(page.declared.layout, page.proposal, page.order)
    case 'target': {
      const target = targetOf(n ?? '')
      return target ? explainTarget(target, subject.go) : null
    }
    case 'column':
      return explainColumn(n as Column, subject.go)
    default:
      return null
  }
}

/** Of one field, by its index in the layout of `subject`. */
function ofField(page: Page, subject: Subject, topic: string, field: number): Explanation | null {
  switch (topic) {
    case 'offset':
      return explainOffset(subject, field)
    case 'size':
      return explainFieldSize(subject, field)
    case 'align':
      return explainFieldAlign(subject, field)
    case 'padding':
      return explainPadding(subject, field)
    case 'pointerBytes':
      return explainFieldPointerBytes(subject, field)
    case 'otherOffset': {
      const { index } = subject.layout.fields[field]
      const there = page.other?.layout.fields.findIndex((each) => each.index === index) ?? -1
      return page.other && there >= 0 ? explainOffset(page.other, there) : null
    }
    default:
      return explainField(subject, field, movedFrom(page, subject, field))
  }
}

/** The offset that a field of the other order has as declared, where it is another. */
function movedFrom({ declared, other }: Page, subject: Subject, field: number): number | undefined {
  if (subject !== other) return undefined
  const { index, offset } = subject.layout.fields[field]
  const before = declared.layout.fields[index]?.offset ?? null
  return before === null || before === offset ? undefined : before
}

/** What an element of the page is of, as explanations take it: its topic, its field, and the order it is shown in. */

import type { Pointed } from '../../explain/topic.ts'

const explained = '[data-explain], svg [data-padding], svg [data-field]'

/** The element that is explained where `target` is pointed at; null where nothing is. */
export function explainedAt(target: EventTarget | null): HTMLElement | SVGElement | null {
  return target instanceof Element ? target.closest<HTMLElement | SVGElement>(explained) : null
}

/** What is pointed at, and the path of the part of its field, as `partsOf` has it; null for the field itself. */
export interface PointedPart extends Pointed {
  readonly part: string | null
}

/** What `explainedAt` has found. */
export function pointedAt(element: HTMLElement | SVGElement): PointedPart {
  const { explain, padding, field, part } = element.dataset
  // What carries a topic of its own is of the field of its row, if it is in one; in a picture its topic says all.
  const row = explain && element instanceof HTMLElement ? element.closest<HTMLElement>('[data-field]') : null
  const index = padding ?? field ?? row?.dataset['field']
  return {
    topic: explain ?? (padding === undefined ? 'field' : 'padding'),
    field: index === undefined ? null : Number(index),
    side: sideOf(element),
    part: part ?? row?.dataset['part'] ?? null,
  }
}

/** A picture shows one order, a table the declared one; figures and words beside them are of both. */
function sideOf(element: Element): Pointed['side'] {
  if (element.closest('[data-other]')) return 'other'
  return element instanceof SVGElement ? 'declared' : null
}

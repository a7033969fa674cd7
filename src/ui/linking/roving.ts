/** One stop of the Tab key for a group of fields, which the arrow keys go through. */

const stops = '[data-field][tabindex]'

/** Sees to it that exactly one field of `group` is a stop of the Tab key; the first where none is. */
export function keepOneTabStop(group: Element): void {
  const all = [...group.querySelectorAll(stops)]
  const stop = all.find((each) => each.getAttribute('tabindex') === '0') ?? all[0]
  for (const each of all) each.setAttribute('tabindex', each === stop ? '0' : '-1')
}

/** Makes the field that has the focus the stop. */
export function moveTabStop(group: Element, to: Element): void {
  for (const each of group.querySelectorAll('[data-field][tabindex="0"]')) each.setAttribute('tabindex', '-1')
  to.setAttribute('tabindex', '0')
}

/** Moves the focus to where a key leads from `from`; false where the key leads nowhere. */
export function moveFocus(group: Element, from: Element, key: string): boolean {
  const all = [...group.querySelectorAll<HTMLElement | SVGElement>(stops)]
  const index = all.findIndex((each) => each === from)
  const to = { ArrowDown: index + 1, ArrowRight: index + 1, ArrowUp: index - 1, ArrowLeft: index - 1 }
  const next = key === 'Home' ? 0 : key === 'End' ? all.length - 1 : (to as Record<string, number>)[key]
  if (index < 0 || next === undefined) return false
  all[Math.min(Math.max(next, 0), all.length - 1)].focus()
  return true
}

/** What an element is scrolled by. */

/** The innermost element around `inner` that scrolls up and down. */
export function scrollerOf(inner: HTMLElement): HTMLElement {
  for (let at = inner.parentElement; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  }
  return document.documentElement
}

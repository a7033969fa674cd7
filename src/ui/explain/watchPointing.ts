/** Tells what on the page is pointed at to be explained: by a pointer that rests, by the focus of keys, by a tap. */

import { explainedAt } from './pointedAt.ts'

/** An element to be explained, and where the pointer is on it; null for that of the keys. */
export interface Anchor {
  readonly element: HTMLElement | SVGElement
  readonly at: { readonly x: number; readonly y: number } | null
}

/** A pointer on its way should not be stopped by an explanation of all that it crosses. */
const restMs = 350
/** From one explanation to the next. */
const nextMs = 90
/** Long enough to reach the explanation itself. */
const lingerMs = 160

/** Calls `onAnchor` with each, or with null where nothing is pointed at any more, until what it returns is called. */
export function watchPointing(layer: Element, onAnchor: (anchor: Anchor | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let current: Anchor | null = null
  /** What is waited for. */
  let next: Element | null = null
  let isTouch = false

  function show(anchor: Anchor | null): void {
    clearTimeout(timer)
    next = null
    if (anchor?.element === current?.element) return
    current = anchor
    onAnchor(anchor)
  }
  function showSoon(anchor: Anchor): void {
    if (anchor.element === next) return
    clearTimeout(timer)
    next = null
    if (anchor.element === current?.element) return
    next = anchor.element
    timer = setTimeout(() => show(anchor), current ? nextMs : restMs)
  }
  function hideSoon(): void {
    clearTimeout(timer)
    next = null
    if (current) timer = setTimeout(() => show(null), lingerMs)
  }
  const isInLayer = (target: EventTarget | null) => target instanceof Node && layer.contains(target)

  function onPointerOver({ target, pointerType, buttons, clientX, clientY }: PointerEvent): void {
    if (pointerType === 'touch' || buttons !== 0) return
    const element = explainedAt(target)
    if (isInLayer(target)) clearTimeout(timer)
    else if (element) showSoon({ element, at: { x: clientX, y: clientY } })
    else hideSoon()
  }
  function onPointerDown({ pointerType, target }: PointerEvent): void {
    isTouch = pointerType === 'touch'
    if (!isTouch && !explainedAt(target) && !isInLayer(target)) show(null)
  }
  function onClick({ target, clientX, clientY }: MouseEvent): void {
    if (isInLayer(target)) return
    const element = explainedAt(target)
    if (isTouch) show(element && { element, at: { x: clientX, y: clientY } })
    else if (element?.querySelector('button')?.contains(target as Node) || element?.matches('button')) {
      show({ element, at: null })
    }
  }
  function onFocus({ target }: FocusEvent): void {
    if (isInLayer(target) || !(target instanceof Element) || !target.matches(':focus-visible')) return
    const element = explainedAt(target)
    if (element) showSoon({ element, at: null })
  }
  function onBlur({ relatedTarget }: FocusEvent): void {
    if (!isInLayer(relatedTarget)) hideSoon()
  }
  function onKeyDown({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
    const isModifier = ctrlKey || metaKey || altKey || key === 'Shift'
    if (!isModifier && key !== 'Tab' && key !== 'Enter' && key !== ' ') show(null)
  }
  function onScroll({ target }: Event): void {
    if (!isInLayer(target)) show(null)
  }
  const hide = () => show(null)

  const stop = new AbortController()
  const options = { signal: stop.signal, capture: true, passive: true }
  document.addEventListener('pointerover', onPointerOver, options)
  document.documentElement.addEventListener('pointerleave', hideSoon, options)
  document.addEventListener('pointerdown', onPointerDown, options)
  document.addEventListener('click', onClick, options)
  document.addEventListener('focusin', onFocus, options)
  document.addEventListener('focusout', onBlur, options)
  document.addEventListener('keydown', onKeyDown, options)
  document.addEventListener('scroll', onScroll, options)
  window.addEventListener('resize', hide, options)
  return () => {
    clearTimeout(timer)
    stop.abort()
  }
}

/** Shows behind each call of `unsafe.Sizeof`, `Alignof` and `Offsetof` what it comes to on the target. */

import { MapMode, type Extension } from '@codemirror/state'
import { Decoration, WidgetType, type DecorationSet, type EditorView } from '@codemirror/view'
import { grouped } from '../../diagram/labels.ts'
import { analysed } from './analysed.ts'
import { onScreen } from './onScreen.ts'
import styles from './unsafeInlays.module.css'

export function unsafeInlays(): Extension {
  return onScreen([analysed], inlaysIn, (shown) => shown)
}

/** Those of the lines on screen: behind calls that are still there, where they are now. */
function inlaysIn({ state, viewport }: EditorView): DecorationSet {
  const { analysis, changes } = state.field(analysed)
  const widgets = (analysis?.unsafeValues ?? []).flatMap(({ at, value }) => {
    if (at > changes.length) return []
    const now = changes.mapPos(at, -1, MapMode.TrackBefore)
    if (now === null || now < viewport.from || now > viewport.to) return []
    return [Decoration.widget({ widget: new ValueWidget(value), side: 1 }).range(now)]
  })
  return Decoration.set(widgets, true)
}

class ValueWidget extends WidgetType {
  readonly value: number
  constructor(value: number) {
    super()
    this.value = value
  }

  eq(other: ValueWidget): boolean {
    return other.value === this.value
  }

  /** The figure is drawn by the style sheet: it is none of the text. */
  toDOM(): HTMLElement {
    const span = document.createElement('span')
    span.className = styles.value
    span.dataset['value'] = grouped(this.value)
    span.setAttribute('role', 'img')
    span.setAttribute('aria-label', `is ${this.value}`)
    return span
  }
}

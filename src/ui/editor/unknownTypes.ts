/** Opens a form under the line of a type that is not known, where the reader says what to take it for. */

import { linter } from '@codemirror/lint'
import {
  Facet,
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
  type Transaction,
} from '@codemirror/state'
import { Decoration, EditorView, keymap, ViewPlugin, WidgetType } from '@codemirror/view'
import type { DocumentStore } from '../../state/documentStore.ts'
import { setAnalysis } from './analysed.ts'
import { nameOnLine } from './nameOnLine.ts'
import squiggles from './squiggles.module.css'
import { isAbout, isInTheWay, knownOf, unknownNames } from './unknownNames.ts'
import styles from './UnknownType.module.css'

export interface OpenForm {
  /** The type as written. */
  readonly name: string
  /** The line that the form stands under: its end. */
  readonly at: number
  /** What is known all the same: `Quota is exact up to byte 16.`; '' where nothing is. */
  readonly known: string
  /** It was asked for: the focus goes into it, and it stays also when the type is known. */
  readonly isAsked: boolean
}

/** The element that every form is drawn in. */
const host = Facet.define<HTMLElement, HTMLElement>({ combine: ([element]) => element })

const setForm = StateEffect.define<OpenForm | null>()

const formField = StateField.define<OpenForm | null>({
  create: () => null,
  update: formAfter,
  provide: (field) =>
    EditorView.decorations.compute([field], (state) => {
      const form = state.field(field)
      if (!form) return Decoration.none
      const widget = new FormWidget(form.name, state.facet(host))
      return Decoration.set(Decoration.widget({ widget, block: true, side: 1 }).range(form.at))
    }),
})

/** `onForm` is told of each form that opens and changes, to be drawn in `element`, and of none when it closes. */
export function unknownTypes(element: HTMLElement, onForm: (form: OpenForm | null) => void): Extension {
  return [
    host.of(element),
    formField,
    // What the form says, no tooltip says again.
    linter(null, {
      hideOn: ({ state, changes }, at) => isOnFormsLine(state, changes.mapPos(at)) || null,
      tooltipFilter: (diagnostics, state) => {
        const form = state.field(formField)
        return form ? diagnostics.filter(({ message }) => !isAbout(message, form.name)) : [...diagnostics]
      },
    }),
    keymap.of([{ key: 'Escape', run: (view) => view.state.field(formField) !== null && closeForm(view) }]),
    EditorView.domEventHandlers({
      // A press where the caret is already moves nothing, and opens what was closed all the same.
      click({ target }, view) {
        if (!(target instanceof Element) || !target.closest(`.${squiggles.unknown}`)) return
        if (view.state.field(formField) === null) openAtCaret(view, [], false)
      },
    }),
    ViewPlugin.define((view) => {
      const closeOnEscape = (event: KeyboardEvent) => {
        if (event.key === 'Escape') closeForm(view)
      }
      element.addEventListener('keydown', closeOnEscape)
      return { destroy: () => element.removeEventListener('keydown', closeOnEscape) }
    }),
    EditorView.updateListener.of(({ state, startState }) => {
      const form = state.field(formField)
      if (form !== startState.field(formField)) onForm(form)
    }),
  ]
}

/** Opens the form of the type on the caret's line, else of the next that is not known; false where all are. */
export function openForm(view: EditorView, documents: DocumentStore): boolean {
  return openAtCaret(view, Object.keys(documents.getState().assume.types)) || openNext(view)
}

/** Whether a type on the caret's line is not known. */
export function hasFormAtCaret(state: EditorState): boolean {
  return formAt(state, state.doc.lineAt(state.selection.main.head).to, namesOf(state), true) !== null
}

export function closeForm(view: EditorView): boolean {
  view.dispatch({ effects: setForm.of(null) })
  view.focus()
  return true
}

/** A caret that is moved to an unknown type opens its form; typing does not, but takes a form along or closes it. */
function formAfter(form: OpenForm | null, transaction: Transaction): OpenForm | null {
  const { state, effects, docChanged, changes } = transaction
  for (const effect of effects) if (effect.is(setForm)) return effect.value
  if (docChanged && form) {
    const at = state.doc.lineAt(changes.mapPos(form.at)).to
    return nameOnLine(state.doc.lineAt(at).text, form.name) < 0 ? null : { ...form, at }
  }
  if (transaction.isUserEvent('select')) {
    const line = state.doc.lineAt(state.selection.main.head)
    return form?.at === line.to ? form : formInTheWay(state, line.to)
  }
  if (form && !form.isAsked && effects.some((effect) => effect.is(setAnalysis))) {
    return formInTheWay(state, form.at)
  }
  return form
}

function isOnFormsLine(state: EditorState, at: number): boolean {
  const form = state.field(formField)
  return form !== null && state.doc.lineAt(at).to === form.at
}

/** The form for the first of the names that is on the line which ends at `at`. */
function formAt(state: EditorState, at: number, names: readonly string[], isAsked: boolean): OpenForm | null {
  const { from, to, text } = state.doc.lineAt(at)
  const name = names.find((each) => nameOnLine(text, each) >= 0)
  return name === undefined ? null : { name, at: to, known: knownOf(state, from, to), isAsked }
}

/** The form that opens by itself: only where what is not known stands in the way. */
function formInTheWay(state: EditorState, at: number): OpenForm | null {
  const { from, to } = state.doc.lineAt(at)
  return isInTheWay(state, from, to) ? formAt(state, at, namesOf(state), false) : null
}

function namesOf(state: EditorState): readonly string[] {
  return unknownNames(state).map(({ name }) => name)
}

function openAtCaret(view: EditorView, assumed: readonly string[], isAsked = true): boolean {
  const { state } = view
  const line = state.doc.lineAt(state.selection.main.head)
  const form = formAt(state, line.to, [...namesOf(state), ...assumed], isAsked)
  if (form) view.dispatch({ effects: setForm.of(form) })
  return form !== null
}

/** Goes to the next unknown type after the caret, else to the first. */
function openNext(view: EditorView): boolean {
  const { state } = view
  const places = unknownNames(state).map(({ at }) => at)
  const caret = state.selection.main.head
  const anchor = places.find((place) => place > caret) ?? places[0]
  if (anchor === undefined) return false
  view.dispatch({ selection: { anchor }, scrollIntoView: true })
  return openAtCaret(view, [])
}

class FormWidget extends WidgetType {
  readonly name: string
  readonly element: HTMLElement
  constructor(name: string, element: HTMLElement) {
    super()
    this.name = name
    this.element = element
  }

  eq(other: FormWidget): boolean {
    return other.name === this.name
  }

  /** Every widget has a frame of its own: the element moves into the newest. */
  toDOM(): HTMLElement {
    const frame = document.createElement('div')
    frame.className = styles.frame
    frame.append(this.element)
    return frame
  }

  /** What is done in the form is none of the editor's business. */
  ignoreEvent(): boolean {
    return true
  }
}

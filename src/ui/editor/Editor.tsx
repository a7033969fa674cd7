/** The editor of the source. It owns its text: nothing here is controlled, and nothing of it changes on a render. */

import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useCodeMirror } from '@uiw/react-codemirror'
import { useCallback, useMemo, useRef, useState } from 'preact/compat'
import { createPortal } from 'preact/compat'
import { useStores } from '../stores.ts'
import { analysed } from './analysed.ts'
import { editorActions } from './editorActions.ts'
import { editorExtensions } from './editorExtensions.ts'
import styles from './Editor.module.css'
import { takesFocus } from './emptySource.ts'
import { foldAtFirst } from './folding.ts'
import { replaceSource } from './replaceSource.ts'
import type { SourceHandle } from './sourceHandle.ts'
import { UnknownType } from './UnknownType.tsx'
import { closeForm, type OpenForm } from './unknownTypes.ts'

export default function Editor({ handle }: { readonly handle: SourceHandle }) {
  const stores = useStores()
  const [initial] = useState(() => stores.documents.getState().source)
  const [formElement] = useState(() => document.createElement('div'))
  const [form, setForm] = useState<OpenForm | null>(null)
  const editor = useRef<EditorView>(null)
  const extensions = useMemo(
    () => editorExtensions(stores, formElement, setForm, (index) => handle.file.setState(index, true)),
    [stores, formElement, handle],
  )

  const onCreate = useCallback(
    (view: EditorView) => {
      editor.current = view
      const left = handle.placeLeft()
      if (left) {
        view.dispatch({ selection: { anchor: left.anchor, head: left.head } })
        view.scrollDOM.scrollTop = left.scrollTop
      } else foldAtFirst(view)
      if (left || (initial === '' && takesFocus())) view.focus()
      handle.takeOver({
        goTo(from, to) {
          show(view, from, to, 'center')
          view.focus()
        },
        show: (at) => show(view, at, at, 'start'),
        goToFile: (marker, from) => goToFile(view, marker, from),
        replace: (text) => replaceSource(view, stores.documents, text),
        act: (action, page) => editorActions[action](view, page),
      })
    },
    [handle, initial, stores],
  )

  const [initialState] = useState(() => ({ json: EditorState.create({ doc: initial }).toJSON() }))
  // Given no value: with one, what is typed before its first effect would be put back to it.
  const { setContainer } = useCodeMirror({
    initialState,
    theme: 'none',
    basicSetup: false,
    indentWithTab: false,
    extensions,
    onCreateEditor: onCreate,
  })

  const onHeight = useCallback(() => editor.current?.requestMeasure(), [])

  return (
    <>
      <div ref={setContainer} className={styles.editor} />
      {form &&
        createPortal(
          <UnknownType
            key={form.name}
            form={form}
            onHeight={onHeight}
            onClose={() => editor.current && closeForm(editor.current)}
          />,
          formElement,
        )}
    </>
  )
}

function show(view: EditorView, from: number, to: number, y: 'start' | 'center'): void {
  view.dispatch({
    selection: { anchor: placeNow(view, from), head: placeNow(view, to) },
    effects: EditorView.scrollIntoView(placeNow(view, from), { y, yMargin: 40 }),
    userEvent: 'select',
  })
}

function goToFile(view: EditorView, marker: number, from: number): void {
  view.dispatch({
    selection: { anchor: placeNow(view, from) },
    effects: EditorView.scrollIntoView(placeNow(view, marker), { y: 'start', yMargin: 0 }),
    userEvent: 'select',
  })
  if (takesFocus()) view.focus()
}

/** Where a place of the analysed text is now. */
function placeNow(view: EditorView, offset: number): number {
  const { changes } = view.state.field(analysed)
  return changes.mapPos(Math.min(offset, changes.length))
}

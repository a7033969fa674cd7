/** The editor of the source. It owns its text: nothing here is controlled, and nothing of it changes on a render. */

import { EditorView } from '@codemirror/view'
import CodeMirror from '@uiw/react-codemirror'
import { useCallback, useMemo, useRef, useState } from 'preact/compat'
import { createPortal } from 'preact/compat'
import { useStores } from '../stores.ts'
import { analysed } from './analysed.ts'
import { editorExtensions } from './editorExtensions.ts'
import styles from './Editor.module.css'
import { takesFocus } from './emptySource.ts'
import type { SourceHandle } from './sourceHandle.ts'
import { UnknownType } from './UnknownType.tsx'
import { closeForm, type OpenForm } from './unknownTypes.ts'

export default function Editor({ handle }: { readonly handle: SourceHandle }) {
  const stores = useStores()
  const [initial] = useState(() => stores.documents.getState().source)
  const [formElement] = useState(() => document.createElement('div'))
  const [form, setForm] = useState<OpenForm | null>(null)
  const editor = useRef<EditorView>(null)
  const extensions = useMemo(() => editorExtensions(stores, formElement, setForm), [stores, formElement])

  const onCreate = useCallback(
    (view: EditorView) => {
      editor.current = view
      const left = handle.placeLeft()
      if (left) {
        view.dispatch({ selection: { anchor: left.anchor, head: left.head } })
        view.scrollDOM.scrollTop = left.scrollTop
      }
      if (left || takesFocus(initial)) view.focus()
      handle.takeOver((from, to) => goTo(view, from, to))
    },
    [handle, initial],
  )

  const onHeight = useCallback(() => editor.current?.requestMeasure(), [])

  return (
    <>
      <CodeMirror
        className={styles.editor}
        value={initial}
        theme="none"
        basicSetup={false}
        indentWithTab={false}
        extensions={extensions}
        onCreateEditor={onCreate}
      />
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

function goTo(view: EditorView, from: number, to: number): void {
  const { changes } = view.state.field(analysed)
  const now = (offset: number) => changes.mapPos(Math.min(offset, changes.length))
  view.dispatch({
    selection: { anchor: now(from), head: now(to) },
    effects: EditorView.scrollIntoView(now(from), { y: 'center' }),
    userEvent: 'select',
  })
  view.focus()
}

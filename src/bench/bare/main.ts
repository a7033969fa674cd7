/** What a key costs at the least: a text area, or CodeMirror with line numbers, an undo history and Go's colours alone. */

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { goLanguage } from '@codemirror/lang-go'
import { defaultHighlightStyle, LanguageSupport, syntaxHighlighting } from '@codemirror/language'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'

/** Shows an editor of one kind with a text, and the caret after `before` in it. */
function show(kind: 'textarea' | 'codemirror', text: string, before: string): void {
  const caret = text.indexOf(before) + before.length
  if (kind === 'textarea') {
    const area = document.createElement('textarea')
    area.value = text
    document.body.append(area)
    area.focus()
    area.setSelectionRange(caret, caret)
    return
  }
  const view = new EditorView({
    doc: text,
    selection: { anchor: caret },
    parent: document.body,
    extensions: [
      lineNumbers(),
      history(),
      keymap.of([...historyKeymap, ...defaultKeymap]),
      new LanguageSupport(goLanguage),
      syntaxHighlighting(defaultHighlightStyle),
    ],
  })
  view.focus()
}

Object.assign(globalThis, { show })

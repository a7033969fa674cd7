/** All that the editor is made of. */

import { defaultKeymap, historyKeymap, indentWithTab } from '@codemirror/commands'
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, highlightSpecialChars, keymap, placeholder } from '@codemirror/view'
import type { Stores } from '../stores.ts'
import { analysisSync } from './analysisSync.ts'
import { archivedFiles } from './archived.ts'
import { annotations } from './annotations.ts'
import { placeholderText } from './emptySource.ts'
import { folding } from './folding.ts'
import { followingFile } from './followingFile.ts'
import { goColours } from './goColours.ts'
import { marking } from './marking.ts'
import { paneWidth } from './paneWidth.ts'
import { pasting } from './pasting.ts'
import { selecting } from './selecting.ts'
import { sourceSync } from './sourceSync.ts'
import { unsafeInlays } from './unsafeInlays.ts'
import { unknownTypes, type OpenForm } from './unknownTypes.ts'

export function editorExtensions(
  { documents, analyses, marks, session }: Stores,
  formElement: HTMLElement,
  onForm: (form: OpenForm | null) => void,
  onFile: (index: number) => void,
): Extension[] {
  return [
    EditorView.contentAttributes.of({
      'aria-label': 'Go source',
      tabindex: '0', // axe does not know that what can be edited can be reached
      autocapitalize: 'off',
      translate: 'no',
    }),
    EditorState.tabSize.of(4),
    indentUnit.of('\t'),
    archivedFiles(),
    followingFile(onFile),
    highlightSpecialChars(),
    indentOnInput(),
    bracketMatching(),
    placeholder(placeholderText),
    goColours(),
    folding(),
    sourceSync(documents, session),
    analysisSync(analyses),
    paneWidth(),
    annotations(documents),
    unsafeInlays(),
    marking(marks),
    selecting(documents),
    pasting(documents),
    unknownTypes(formElement, onForm),
    keymap.of([{ key: 'Escape', run: leave }, indentWithTab, ...historyKeymap, ...defaultKeymap]),
  ]
}

/** Leaves the editor: Tab then moves on from it, and the keys of the page are the page's. */
function leave(view: EditorView): boolean {
  view.contentDOM.blur()
  return true
}

/** What each command does in the editor. */

import type { EditorView } from '@codemirror/view'
import type { Page } from '../commands/command.ts'
import { formatAll } from './formatAll.ts'
import type { EditorAction } from './sourceHandle.ts'

export const editorActions: Readonly<Record<EditorAction, (view: EditorView, page: Page) => void>> = {
  format: (view, { say }) => void formatAll(view).then(say),
}

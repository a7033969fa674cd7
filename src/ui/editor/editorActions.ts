/** What each command does in the editor. */

import type { EditorView } from '@codemirror/view'
import type { Page } from '../commands/command.ts'
import { foldImports, unfoldImports } from './folding.ts'
import { formatAll } from './formatAll.ts'
import type { EditorAction } from './sourceHandle.ts'

export const editorActions: Readonly<Record<EditorAction, (view: EditorView, page: Page) => void>> = {
  format: (view, { say }) => void formatAll(view).then(say),
  foldImports: (view, { say }) => say(foldImports(view) ? 'Imports folded' : 'There are no imports to fold'),
  unfoldImports: (view, { say }) => say(unfoldImports(view) ? 'Imports unfolded' : 'Nothing is folded'),
}

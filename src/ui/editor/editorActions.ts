/** What each command does in the editor. */

import type { EditorView } from '@codemirror/view'
import type { Page } from '../commands/command.ts'
import { foldImports, unfoldImports } from './folding.ts'
import { formatAll } from './formatAll.ts'
import { offerFixes } from './offerFixes.ts'
import { copyProblem, goToProblem } from './problems.ts'
import type { EditorAction } from './sourceHandle.ts'

export const editorActions: Readonly<Record<EditorAction, (view: EditorView, page: Page) => void>> = {
  format: (view, { say }) => void formatAll(view).then(say),
  foldImports: (view, { say }) => say(foldImports(view) ? 'Imports folded' : 'There are no imports to fold'),
  unfoldImports: (view, { say }) => say(unfoldImports(view) ? 'Imports unfolded' : 'Nothing is folded'),
  offerFixes: (view, page) => void offerFixes(view, page),
  nextProblem: (view, page) => goToProblem(view, page, 1),
  previousProblem: (view, page) => goToProblem(view, page, -1),
  copyProblem: (view, page) => void copyProblem(view, page),
}

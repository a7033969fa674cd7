/** The diagnostics as problems in the text: from one to the next, and copied as the Go tools write them. */

import type { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Diagnostic } from '../../engine/diagnostic.ts'
import type { Page } from '../commands/command.ts'
import { writeToClipboard } from '../copying/clipboard.ts'
import { analysed, placeOf } from './analysed.ts'
import { placeIn } from './placeIn.ts'

/** A diagnostic where it stands now. */
interface Problem {
  readonly diagnostic: Diagnostic
  readonly from: number
  readonly to: number
}

/** In the order of the text; what was done to a paste, and which package was taken, is none. */
function problemsOf(state: EditorState): readonly Problem[] {
  const value = state.field(analysed)
  return (value.analysis?.diagnostics ?? [])
    .filter(({ code }) => code !== 'paste' && code !== 'package-chosen')
    .flatMap((diagnostic) => {
      const from = placeOf(value, diagnostic.from)
      if (from === null) return []
      const to = value.changes.mapPos(Math.min(diagnostic.to, value.changes.length))
      return [{ diagnostic, from, to: Math.max(from, to) }]
    })
    .toSorted((a, b) => a.from - b.from)
}

/** Those on the caret's line, what the caret is in first. */
export function problemsAtCaret(state: EditorState): readonly Problem[] {
  const { head } = state.selection.main
  const line = state.doc.lineAt(head)
  const away = ({ from, to }: Problem) => (head >= from && head <= to ? 0 : 1)
  return problemsOf(state)
    .filter(({ from }) => from >= line.from && from <= line.to)
    .toSorted((a, b) => away(a) - away(b))
}

/** Moves the caret to the next problem, or the previous one, and says it; round the ends. */
export function goToProblem(view: EditorView, page: Page, step: 1 | -1): void {
  const problems = problemsOf(view.state)
  if (problems.length === 0) return page.say('There are no problems')
  const { head } = view.state.selection.main
  const at =
    step > 0
      ? problems.findIndex(({ from }) => from > head)
      : problems.findLastIndex(({ from }) => from < head)
  const index = at >= 0 ? at : step > 0 ? 0 : problems.length - 1
  const { from } = problems[index]
  view.dispatch({
    selection: { anchor: from },
    effects: EditorView.scrollIntoView(from, { y: 'center' }),
    userEvent: 'select',
  })
  view.focus()
  return page.say(`${index + 1} of ${problems.length}: ${sentence(page, problems[index])}`)
}

/** Copies the problem at the caret: `paste.go:3:5: undefined: T`. */
export async function copyProblem(view: EditorView, page: Page): Promise<void> {
  const problem = problemsAtCaret(view.state)[0]
  if (!problem) return page.say('There is no problem on the line of the caret')
  const { file } = problem.diagnostic
  const text = sentence(page, problem)
  try {
    await writeToClipboard(Promise.resolve(text.startsWith(`${file}:`) ? text : `${file}:${text}`))
    return page.say('Problem copied')
  } catch {
    return page.say('The browser did not allow copying')
  }
}

/** `3:5: undefined: T`, by the text that was analysed. */
function sentence({ stores }: Page, { diagnostic }: Problem): string {
  const { outcome } = stores.analyses.getState()
  const archived = outcome?.kind === 'answered' ? outcome.answer.archived : []
  return `${placeIn(outcome?.document.source ?? '', archived, diagnostic)}: ${diagnostic.message}`
}

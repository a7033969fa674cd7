/** Offers what can be done about what is complained of at the caret: a list of fixes, or the form of an unknown type. */

import { isolateHistory } from '@codemirror/commands'
import type { EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { StdIndex } from '../../engine/options.ts'
import type { Choice, Page } from '../commands/command.ts'
import { analysed } from './analysed.ts'
import { fileRangeAt } from './archived.ts'
import { docText } from './docText.ts'
import { fixesOf, packageAskedFor, type Fix } from './fixes.ts'
import { problemsAtCaret } from './problems.ts'
import { hasFormAtCaret, openForm } from './unknownTypes.ts'

export async function offerFixes(view: EditorView, page: Page): Promise<void> {
  const { state } = view
  const source = docText(state.doc)
  const complaints = problemsAtCaret(state).map(({ diagnostic: { message }, from, to }) => ({
    message,
    from,
    to,
  }))
  const needsPackages = complaints.some((complaint) => packageAskedFor(complaint, source) !== null)
  const packages = needsPackages ? await packagesOf(page.stores.documents.getState().go) : {}
  const context = { source, names: declaredNames(state), packages }
  const fixes = complaints.flatMap((complaint) =>
    fixesOf(complaint, { ...context, file: fileRangeAt(state, complaint.from) }),
  )
  if (fixes.length === 0) {
    if (!openForm(view, page.stores.documents)) page.say('There is nothing to fix here')
    return
  }
  // What was typed meanwhile is not what was complained of.
  if (view.state.doc !== state.doc) return
  const form: Choice = { title: 'Say what it is…', run: () => openForm(view, page.stores.documents) }
  page.toggleMenu({
    kind: 'choices',
    title: 'Fixes',
    choices: [
      ...fixes.map((fix) => ({ title: fix.title, run: () => apply(view, fix) })),
      ...(hasFormAtCaret(state) ? [form] : []),
    ],
  })
}

function apply(view: EditorView, { change }: Fix): void {
  view.dispatch({ changes: change, userEvent: 'input', annotations: isolateHistory.of('full') })
  view.focus()
}

/** Types of the source: its structs, and what a line declares. */
function declaredNames(state: EditorState): readonly string[] {
  const structs = state.field(analysed).analysis?.structs ?? []
  const declared = docText(state.doc).matchAll(/^type[ \t]+([\p{L}_][\p{L}\p{N}_]*)/gmu)
  return [...structs.map(({ layout }) => layout.name), ...[...declared].map(([, name]) => name)].filter(
    (name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name),
  )
}

/** None where the list of them can not be loaded. */
async function packagesOf(go: string): Promise<StdIndex['packages']> {
  try {
    const response = await fetch(new URL(`std/${go}/index.json`, document.baseURI))
    return ((await response.json()) as StdIndex).packages
  } catch {
    return {}
  }
}

/** The keys of the page, outside its text fields: what each does, and how it is called in the help. */

import { targetOf } from '../../engine/target.ts'
import { rowWidths, tabs } from '../../share/document.ts'
import { setTarget, setView, type DocumentStore } from '../../state/documentStore.ts'
import { usualTargets } from '../../state/glance.ts'
import { pin } from '../../state/markStore.ts'
import { markNext, markPrevious, selectNext, selectPrevious } from '../../state/navigate.ts'
import { whyId } from '../explain/WhyButton.tsx'
import type { Stores } from '../stores.ts'

export interface KeyActions {
  readonly stores: Stores
  readonly share: () => void
  readonly toggleHelp: () => void
}

interface Keys {
  readonly keys: readonly string[]
  /** What they do, one after the other. */
  readonly does: string
  readonly run: readonly ((actions: KeyActions) => void)[]
}

export const keymap: readonly Keys[] = [
  {
    keys: ['1', '2', '3'],
    does: usualTargets.join(', '),
    run: usualTargets.map((goarch) => (actions) => setTarget(actions.stores.documents, goarch)),
  },
  {
    keys: ['J', 'K'],
    does: 'next, previous field',
    run: [(actions) => markNext(actions.stores), (actions) => markPrevious(actions.stores)],
  },
  {
    keys: ['H', 'L'],
    does: 'previous, next struct',
    run: [(actions) => selectPrevious(actions.stores), (actions) => selectNext(actions.stores)],
  },
  {
    keys: ['R'],
    does: 'bytes a row: 4, 8, 16, 64',
    run: [(actions) => nextRow(actions.stores.documents)],
  },
  { keys: ['T'], does: 'next tab', run: [(actions) => nextTab(actions.stores.documents)] },
  { keys: ['W'], does: 'why this size', run: [() => document.getElementById(whyId)?.togglePopover()] },
  { keys: ['S'], does: 'copy a link', run: [(actions) => actions.share()] },
  { keys: ['?'], does: 'help', run: [(actions) => actions.toggleHelp()] },
  { keys: ['Esc'], does: 'let go of the field', run: [(actions) => pin(actions.stores.marks, null)] },
]

/** What a key of a keyboard event does; undefined for nothing. */
export function actionOf(key: string): ((actions: KeyActions) => void) | undefined {
  const name = key === 'Escape' ? 'Esc' : key.toUpperCase()
  for (const { keys, run } of keymap) {
    const at = keys.indexOf(name)
    if (at >= 0) return run[at]
  }
  return undefined
}

function nextRow(documents: DocumentStore): void {
  const { goarch, view } = documents.getState()
  const usual = targetOf(goarch)!.ptrSize
  const next = rowWidths[(rowWidths.indexOf(view.row ?? usual) + 1) % rowWidths.length]
  // What is usual goes on to follow the target.
  setView(documents, { row: next === usual ? null : next })
}

function nextTab(documents: DocumentStore): void {
  const { tab } = documents.getState().view
  setView(documents, { tab: tabs[(tabs.indexOf(tab) + 1) % tabs.length] })
}

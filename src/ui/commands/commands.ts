/** Everything that the page does, in one list: the keys, the help and the command menu are made of it. */

import { targets, targetOf, type Goarch } from '../../engine/target.ts'
import { rowWidths, tabs, type RowBytes } from '../../share/document.ts'
import { setGo, setTarget, setView, type DocumentStore } from '../../state/documentStore.ts'
import { usualTargets } from '../../state/glance.ts'
import { goVersions } from '../../state/goVersions.ts'
import { pin } from '../../state/markStore.ts'
import { markNext, markPrevious, selectNext, selectPrevious } from '../../state/navigate.ts'
import { themes } from '../../state/preferences.ts'
import { checkWithGo, copyStruct } from '../copying/copyShown.ts'
import { toggleAll } from '../../state/toggleAll.ts'
import { tabNames } from '../dock/tabNames.ts'
import { examples } from '../examples/examples.ts'
import { openExample } from '../examples/openExample.ts'
import { whyId } from '../explain/WhyButton.tsx'
import type { Command } from './command.ts'

const targetKeys: readonly Goarch[] = usualTargets

const going: readonly Command[] = [
  {
    title: 'All commands',
    group: 'Go',
    key: 'Mod K',
    help: 'all commands',
    isKeyOnly: true,
    run: ({ toggleMenu }) => toggleMenu({ kind: 'commands' }),
  },
  {
    title: 'Go to a struct',
    group: 'Go',
    key: '/',
    help: 'go to a struct',
    run: ({ toggleMenu }) => toggleMenu({ kind: 'structs' }),
  },
  {
    title: 'Next field',
    group: 'Go',
    key: 'J',
    help: 'next, previous field',
    run: ({ stores }) => markNext(stores),
  },
  {
    title: 'Previous field',
    group: 'Go',
    key: 'K',
    help: 'next, previous field',
    run: ({ stores }) => markPrevious(stores),
  },
  {
    title: 'Previous struct',
    group: 'Go',
    key: 'H',
    help: 'previous, next struct',
    run: ({ stores }) => selectPrevious(stores),
  },
  {
    title: 'Next struct',
    group: 'Go',
    key: 'L',
    help: 'previous, next struct',
    run: ({ stores }) => selectNext(stores),
  },
  {
    title: 'Let go of the field',
    group: 'Go',
    key: 'Esc',
    help: 'let go of the field',
    isKeyOnly: true,
    run: ({ stores }) => pin(stores.marks, null),
  },
]

const looking: readonly Command[] = [
  ...targets.map(({ goarch }): Command => {
    const at = targetKeys.indexOf(goarch)
    return {
      title: `Show ${goarch}`,
      group: 'Target',
      ...(at >= 0 && { key: String(at + 1), help: usualTargets.join(', ') }),
      run: ({ stores }) => setTarget(stores.documents, goarch),
    }
  }),
  ...goVersions.map((go): Command => ({
    title: `Show Go ${go}`,
    group: 'Go version',
    run: ({ stores }) => setGo(stores.documents, go),
  })),
  {
    title: 'Next row width',
    group: 'Diagram',
    key: 'R',
    help: `bytes a row: ${rowWidths.join(', ')}`,
    isKeyOnly: true,
    run: ({ stores }) => nextRow(stores.documents),
  },
  ...rowWidths.map((row): Command => ({
    title: `${row} bytes a row`,
    group: 'Diagram',
    run: ({ stores }) => setRow(stores.documents, row),
  })),
  {
    title: 'Offsets in decimal or hexadecimal',
    group: 'Diagram',
    key: 'X',
    help: 'offsets in decimal, hexadecimal',
    run: ({ stores }) => nextBase(stores.documents),
  },
  {
    title: 'Open all structs in fields, or close them',
    group: 'Diagram',
    key: 'E',
    help: 'show all that is in fields, or nothing',
    run: ({ stores }) => toggleAll(stores.documents, stores.analyses),
  },
  ...(['suggested', 'optimal'] as const).map((order): Command => ({
    title: `Show the ${order} order`,
    group: 'Diagram',
    run: ({ stores }) => setView(stores.documents, { order }),
  })),
  {
    title: 'Why this size',
    group: 'Diagram',
    key: 'W',
    help: 'why this size',
    run: () => document.getElementById(whyId)?.togglePopover(),
  },
]

const dock: readonly Command[] = [
  {
    title: 'Next tab',
    group: 'Tabs',
    key: 'T',
    help: 'next tab',
    isKeyOnly: true,
    run: ({ stores }) => nextTab(stores.documents),
  },
  ...tabs.map((tab): Command => ({
    title: `Show the tab ${tabNames[tab]}`,
    group: 'Tabs',
    run: ({ stores }) => setView(stores.documents, { tab }),
  })),
]

const editing: readonly Command[] = [
  {
    title: 'Format the source',
    group: 'Editor',
    key: 'Shift Alt F',
    help: 'format as gofmt does',
    run: (page) => page.source.act('format', page),
  },
  {
    title: 'Fix what the caret is on',
    group: 'Editor',
    key: 'Mod .',
    help: 'fix what the caret is on',
    run: (page) => page.source.act('offerFixes', page),
  },
  {
    title: 'Next problem',
    group: 'Editor',
    key: 'F8',
    help: 'next, previous problem',
    run: (page) => page.source.act('nextProblem', page),
  },
  {
    title: 'Previous problem',
    group: 'Editor',
    key: 'Shift F8',
    help: 'next, previous problem',
    run: (page) => page.source.act('previousProblem', page),
  },
  {
    title: 'Copy the problem at the caret',
    group: 'Editor',
    run: (page) => page.source.act('copyProblem', page),
  },
  { title: 'Fold the imports', group: 'Editor', run: (page) => page.source.act('foldImports', page) },
  { title: 'Unfold the imports', group: 'Editor', run: (page) => page.source.act('unfoldImports', page) },
]

const taking: readonly Command[] = [
  {
    title: 'Copy a link',
    group: 'Copy',
    key: 'S',
    help: 'copy a link',
    run: ({ share }) => share(),
  },
  {
    title: 'Copy the struct in the order that is proposed',
    group: 'Copy',
    run: ({ stores, say }) => void copyStruct(stores).then(say),
  },
  {
    title: 'Copy a program that checks the figures with Go',
    group: 'Copy',
    run: ({ stores, say }) => void checkWithGo(stores).then(say),
  },
]

const aboutThePage: readonly Command[] = [
  { title: 'Open files', group: 'Page', run: ({ openFiles }) => openFiles('files') },
  { title: 'Open a folder', group: 'Page', run: ({ openFiles }) => openFiles('folder') },
  ...examples.map((example): Command => ({
    title: `Example ${example.name}: ${example.topic}`,
    group: 'Examples',
    run: ({ stores }) => openExample(stores, example),
  })),
  ...themes.map((theme): Command => ({
    title: theme === 'system' ? 'Theme of the system' : `${theme === 'light' ? 'Light' : 'Dark'} theme`,
    group: 'Page',
    run: ({ stores }) => stores.preferences.setState({ theme }),
  })),
  {
    title: 'Switch single keys on or off',
    group: 'Page',
    run({ stores: { preferences }, say }) {
      const singleKeys = !preferences.getState().singleKeys
      preferences.setState({ singleKeys })
      say(singleKeys ? 'Single keys do something' : 'Single keys do nothing')
    },
  },
  { title: 'Help and keys', group: 'Page', key: '?', help: 'help', run: ({ toggleHelp }) => toggleHelp() },
]

export const commands: readonly Command[] = [
  ...going,
  ...looking,
  ...dock,
  ...editing,
  ...taking,
  ...aboutThePage,
]

/** The command of a key; undefined for none. */
export function commandOf(key: string): Command | undefined {
  return commands.find((command) => command.key === key)
}

function nextRow(documents: DocumentStore): void {
  const { goarch, view } = documents.getState()
  const row = view.row ?? targetOf(goarch)!.ptrSize
  setRow(documents, rowWidths[(rowWidths.indexOf(row) + 1) % rowWidths.length])
}

/** What is usual goes on to follow the target. */
function setRow(documents: DocumentStore, row: RowBytes): void {
  const usual = targetOf(documents.getState().goarch)!.ptrSize
  setView(documents, { row: row === usual ? null : row })
}

function nextBase(documents: DocumentStore): void {
  setView(documents, { base: documents.getState().view.base === 'dec' ? 'hex' : 'dec' })
}

function nextTab(documents: DocumentStore): void {
  const { tab } = documents.getState().view
  setView(documents, { tab: tabs[(tabs.indexOf(tab) + 1) % tabs.length] })
}

/** What the command menu lists. */

import { pin } from '../../state/markStore.ts'
import { select } from '../../state/documentStore.ts'
import { keysOf, savingOf } from '../../state/structs.ts'
import { bytes, signed } from '../format.ts'
import type { Choice, Command, Menu, Page } from './command.ts'
import { commands } from './commands.ts'
import { ranked } from './rank.ts'

export interface MenuItem {
  readonly title: string
  /** Beside it: what it is about, or how large. */
  readonly detail: string
  /** What is gained: `−24 B`; '' where nothing is. */
  readonly saving: string
  readonly key: string | undefined
  readonly run: () => void
}

/** More than these are not drawn: they are counted, and a letter more finds them. */
const mostShown = 100

export interface MenuList {
  readonly shown: readonly MenuItem[]
  /** How many there are besides. */
  readonly more: number
}

export function menuItems(menu: Menu, query: string, page: Page): MenuList {
  const found = ranked(query, listedBy(menu, query, page), ({ text }) => text)
  return {
    shown: found.slice(0, mostShown).map(({ item }) => item()),
    more: Math.max(0, found.length - mostShown),
  }
}

/** What can be found by its text; of thousands of structs only those that are shown are made items. */
interface Listed {
  readonly text: string
  readonly item: () => MenuItem
}

/** Structs are among the commands once something is looked for. */
function listedBy(menu: Menu, query: string, page: Page): readonly Listed[] {
  if (menu.kind === 'choices') return menu.choices.map(choice)
  if (menu.kind === 'structs') return structsOf(page)
  const offered = commands.filter(({ isKeyOnly }) => !isKeyOnly).map((each) => command(each, page))
  return query.trim() === '' ? offered : [...offered, ...structsOf(page)]
}

function choice({ title, run }: Choice): Listed {
  return { text: title, item: () => ({ title, detail: '', saving: '', key: undefined, run }) }
}

function command({ title, group, key, run }: Command, page: Page): Listed {
  return {
    text: `${title} ${group}`,
    item: () => ({ title, detail: group, saving: '', key, run: () => run(page) }),
  }
}

function structsOf({ stores, source }: Page): readonly Listed[] {
  const { outcome } = stores.analyses.getState()
  const structs = outcome?.kind === 'answered' ? outcome.answer.analysis.structs : []
  const keys = keysOf(structs)
  return structs.map((struct, i) => {
    const { name, scope, package: path, size, from } = struct.layout
    return {
      text: name || 'struct',
      item() {
        const saving = savingOf(struct)
        return {
          title: name || 'struct{…}',
          detail: [scope ?? path, size === null ? 'size unknown' : bytes(size)].filter(Boolean).join(', '),
          saving: saving > 0 ? `${signed(-saving)}\u2009B` : '',
          key: undefined,
          run() {
            pin(stores.marks, null)
            select(stores.documents, keys[i])
            source.show(from)
          },
        }
      },
    }
  })
}

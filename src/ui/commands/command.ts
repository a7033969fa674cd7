/** Something the page does, by a key or from the command menu. */

import type { SourceHandle } from '../editor/sourceHandle.ts'
import type { Stores } from '../stores.ts'

/** What commands work on. */
export interface Page {
  readonly stores: Stores
  readonly source: SourceHandle
  readonly share: () => void
  readonly openFiles: (what: 'files' | 'folder') => void
  readonly toggleHelp: () => void
  /** Opens the menu, or closes it. */
  readonly toggleMenu: (menu: Menu) => void
  /** Says a sentence for a moment. */
  readonly say: (text: string) => void
}

/** What is listed: everything, structs, or what a place of the source offers. */
export type Menu =
  | { readonly kind: 'commands' }
  | { readonly kind: 'structs' }
  | { readonly kind: 'choices'; readonly title: string; readonly choices: readonly Choice[] }

/** One of several things that can be done at a place. */
export interface Choice {
  readonly title: string
  readonly run: () => void
}

export interface Command {
  /** How the menu calls it: `Show 386`. */
  readonly title: string
  /** What it is about: `Target`. */
  readonly group: string
  /** As it is written in the help, `Mod` for Ctrl or Cmd: `R`, `Shift F8`, `Mod K`. */
  readonly key?: string
  /** Its row in the help, which commands one after the other may share; of one without, the key is not listed. */
  readonly help?: string
  /** It is not for the menu: what it does has no sense there. */
  readonly isKeyOnly?: true
  readonly run: (page: Page) => void
}

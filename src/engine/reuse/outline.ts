/** The declarations of a file as far as they tell which of them a change can touch. */

import type { Decl, File } from '../syntax/ast.ts'
import { receiverBase } from '../types/methods.ts'

/** A declaration at package level. */
export interface Outlined {
  readonly kind: 'import' | 'const' | 'type' | 'var' | 'func'
  /** In the file's text. */
  readonly from: number
  readonly to: number
  /** What it declares; a method is of the name of its type. */
  readonly names: readonly string[]
  /** How many types it declares. */
  readonly types: number
  /** Where a body begins that declares nothing and has no struct type in it: what it says matters to nothing else. Else its end. */
  readonly matters: number
}

/** The declarations in the order of the text; null where one of them is none. */
export function outlineOf({ decls }: File): readonly Outlined[] | null {
  const outline = decls.map(outlined)
  return outline.includes(null) ? null : (outline as Outlined[])
}

export function outlined(decl: Decl): Outlined | null {
  const { from, to } = decl
  switch (decl.kind) {
    case 'BadDecl':
      return null
    case 'FuncDecl': {
      const name = decl.recv === null ? decl.name.name : receiverBase(decl)
      const { body } = decl
      const matters = body !== null && body.found.length === 0 ? body.from : to
      return name === null ? null : { kind: 'func', from, to, names: [name], types: 0, matters }
    }
    case 'GenDecl': {
      const names = decl.specs.flatMap((spec) => {
        switch (spec.kind) {
          case 'ImportSpec':
            return []
          case 'TypeSpec':
            return [spec.name.name]
          case 'ValueSpec':
            return spec.names.map(({ name }) => name)
        }
      })
      const types = decl.specs.filter(({ kind }) => kind === 'TypeSpec').length
      return { kind: decl.token, from, to, names: names.filter((name) => name !== '_'), types, matters: to }
    }
  }
}

/** Index of the declaration that a place is in; -1 between two. */
export function indexAt(outline: readonly Outlined[], at: number): number {
  let [low, high] = [0, outline.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    if (outline[middle].to <= at) low = middle + 1
    else if (outline[middle].from > at) high = middle - 1
    else return middle
  }
  return -1
}

/** Reads files of cases: Go source, and the rows that the compiler wrote under it. */

import { readdirSync, readFileSync } from 'node:fs'

export interface Case {
  readonly file: string
  readonly name: string
  readonly source: string
  readonly rows: readonly string[]
}

/** The cases of every `.txt` file in a folder. */
export function readCases(folder: URL): readonly Case[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8')
      return text
        .split(/^=== /m)
        .slice(1)
        .map((block) => {
          const [name = ''] = block.split('\n', 1)
          const [source = '', rows = ''] = block.slice(name.length + 1).split(/^==>\n?/m)
          return { file, name, source, rows: rows.split('\n').filter((row) => row !== '') }
        })
    })
}

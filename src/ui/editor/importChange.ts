/** The change that adds an import to a file. */

import type { Change } from './changeBetween.ts'
import { importBlocks, type ImportBlock } from './importBlocks.ts'

/** Among its first imports, else under the package clause; null where the text is no file. */
export function importChange(text: string, path: string): Change | null {
  const [block] = importBlocks(text)
  if (block) return withinBlock(text, block, path)
  const single = [...text.matchAll(/^import[ \t]+[^\s(].*$/gm)].at(-1)
  if (single) return insertion(single.index + single[0].length, `\nimport "${path}"`)
  const clause = /^package[ \t]+.*$/m.exec(text)
  return clause && insertion(clause.index + clause[0].length, `\n\nimport "${path}"`)
}

/** In the first group of the block, where the order of gofmt has it. */
function withinBlock(text: string, { from, to }: ImportBlock, path: string): Change {
  let at = from + 1
  for (const line of text.slice(from + 1, to).split('\n')) {
    const other = /["`](.*?)["`]/.exec(line)?.[1]
    if (line.trim() === '' || (other !== undefined && other > path)) break
    at += line.length + 1
  }
  return insertion(at, `\t"${path}"\n`)
}

function insertion(at: number, insert: string): Change {
  return { from: at, to: at, insert }
}

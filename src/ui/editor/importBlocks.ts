/** The import declarations of a text that go over several lines. */

export interface ImportBlock {
  /** What is between its parentheses. */
  readonly from: number
  readonly to: number
  readonly packages: number
}

/** In order; none of one line. Written as gofmt has them: `import (` and `)` begin their lines. */
export function importBlocks(text: string): readonly ImportBlock[] {
  return [...text.matchAll(/^import[ \t]*\((?=[ \t]*\n)/gm)].flatMap(({ index, 0: { length } }) => {
    const from = index + length
    const close = text.indexOf('\n)', from)
    if (close < 0) return []
    const packages = text.slice(from, close).match(/^[ \t]*(?:[\p{L}_.][\p{L}\p{N}_]*[ \t]+)?["`]/gmu) ?? []
    return [{ from, to: close + 1, packages: packages.length }]
  })
}

/** A stretch of the source with some names in it replaced. */

/** Replaces `[from, to)` of the source. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** `source[from, to)` with the edits that lie in it; they are disjoint. Lines end in `\n`. */
export function render(source: string, from: number, to: number, edits: readonly Edit[]): string {
  let text = ''
  let at = from
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    if (edit.from < at || edit.to > to) continue
    text += source.slice(at, edit.from) + edit.text
    at = edit.to
  }
  return (text + source.slice(at, to)).replaceAll('\r\n', '\n')
}

/** Has `name` stand where the source has `written`. */
export function replaceName(
  { from, to }: { readonly from: number; readonly to: number },
  written: string,
  name: string,
  edits: Edit[],
): void {
  if (name !== written) edits.push({ from, to, text: name })
}

/** Whether a struct of an earlier source is in the one that is open, though changed: else it is of another document. */

interface Span {
  readonly from: number
  readonly to: number
}

/**
 * More than half of what is in its braces has to be left by the change between the sources, or more than half of its
 * lines have to stand somewhere in the later one: two changes with the struct between them leave little outside.
 */
export function isStillWritten(before: string, struct: Span, after: string): boolean {
  if (before === after) return true
  const text = before.slice(struct.from, struct.to)
  const [head] = /^[^{}\n]*\bstruct\s*/.exec(text) ?? ['']
  const body = { from: struct.from + head.length, to: struct.to }
  return keptOf(before, body, after) * 2 > body.to - body.from || keepsLines(text, after)
}

/** How much of the span is outside the one change that makes `after` of `before`. */
function keptOf(before: string, { from, to }: Span, after: string): number {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const changedTo = before.length - end
  return Math.max(0, Math.min(start, to) - from) + Math.max(0, to - Math.max(changedTo, from))
}

function keepsLines(struct: string, after: string): boolean {
  const lines = struct
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[\p{L}_]/u.test(line))
  const there = after.split('\n').map((line) => line.trim())
  // a line is added to while one types; before the first there may be `type`
  const isThere = (line: string, i: number): boolean =>
    there.some((other) => other.startsWith(line) || (i === 0 && other.endsWith(line)))
  return lines.filter(isThere).length * 2 > lines.length
}

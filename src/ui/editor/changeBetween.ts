/** The one change that makes a text another, as small as it can be. */

export interface Change {
  readonly from: number
  readonly to: number
  readonly insert: string
}

export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from++
  let kept = 0
  while (kept < shorter - from && before.at(-1 - kept) === after.at(-1 - kept)) kept++
  return { from, to: before.length - kept, insert: after.slice(from, after.length - kept) }
}

/** What was changed in a text, as one stretch. */

export interface Change {
  readonly from: number
  /** In the text before. */
  readonly to: number
  /** Characters that the text after has more. */
  readonly longer: number
}

/** The least stretch outside of which both texts are the same. */
export function changeOf(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++
  let end = 0
  while (
    end < shorter - from &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++
  }
  return { from, to: before.length - end, longer: after.length - before.length }
}

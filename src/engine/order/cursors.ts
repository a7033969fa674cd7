/** Where the declared order may stand after the first items of a new order are placed. */

/** One way to tell kept items from moved ones. */
export interface Cursor {
  /** Items before it are kept or moved for good; those from it on may still be kept. */
  readonly at: number
  /** Items that are moved for sure: those before it that are not kept, and those from it on that are placed already. */
  readonly moved: number
}

/** Every cursor worth trying after `prefix`, distinct indices below `count`, with at most `limit` items moved. */
export function cursorsAfter(prefix: readonly number[], count: number, limit: number): readonly Cursor[] {
  const placed = new Uint8Array(count)
  let cursors: Cursor[] = [{ at: 0, moved: 0 }]
  for (const index of prefix) {
    const next: Cursor[] = []
    let kept = Infinity
    for (const { at, moved } of cursors) {
      if (at > index) next.push({ at, moved })
      else {
        kept = Math.min(kept, moved + unplaced(at, index))
        if (moved < limit) next.push({ at, moved: moved + 1 })
      }
    }
    placed[index] = 1
    if (kept <= limit) next.push({ at: index + 1, moved: kept })
    cursors = next.filter((cursor) => !next.some((other) => other !== cursor && covers(other, cursor)))
  }
  return cursors

  /** Items between two places of the declared order that would be passed over and count as moved by that. */
  function unplaced(from: number, to: number): number {
    let n = 0
    for (let index = from; index < to; index++) if (placed[index] === 0) n++
    return n
  }

  /** The one can move on to the other at no loss. */
  function covers(one: Cursor, other: Cursor): boolean {
    return one.at < other.at && one.moved + unplaced(one.at, other.at) <= other.moved
  }
}

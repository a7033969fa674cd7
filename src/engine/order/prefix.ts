/** The first items of a new order, and where the declared order may stand after them. */

/** One way to tell kept items from moved ones. */
export interface Cursor {
  /** Items before it are kept or moved for good; those from it on may still be kept. */
  readonly at: number
  /** Items that are moved for sure: those before it that are not kept, and those from it on that are placed already. */
  readonly moved: number
}

export interface Prefix {
  readonly order: readonly number[]
  /** Those worth trying; none where too many items are moved already. */
  readonly cursors: readonly Cursor[]
}

export const emptyPrefix: Prefix = { order: [], cursors: [{ at: 0, moved: 0 }] }

/** Puts an index behind `prefix`, in an order of `count` items of which at most `limit` may be moved. */
export function extender(prefix: Prefix, count: number, limit: number): (index: number) => Prefix {
  const passed = passedBetween(prefix.order, count)
  return (index) => {
    const cursors: Cursor[] = []
    let fewest = Infinity
    for (const cursor of prefix.cursors) {
      if (cursor.at > index) cursors.push(cursor)
      else {
        cursors.push({ at: cursor.at, moved: cursor.moved + 1 })
        fewest = Math.min(fewest, cursor.moved + passed(cursor.at, index))
      }
    }
    cursors.push({ at: index + 1, moved: fewest })
    // `index` itself is no longer passed over
    const passedNow = (from: number, to: number): number =>
      passed(from, to) - (from <= index && index < to ? 1 : 0)
    return { order: [...prefix.order, index], cursors: worthTrying(cursors, passedNow, limit) }
  }
}

type Passed = (from: number, to: number) => number

/** Leaves out cursors that others can move on to at no loss. */
function worthTrying(cursors: readonly Cursor[], passed: Passed, limit: number): readonly Cursor[] {
  const within = cursors.filter((cursor) => cursor.moved <= limit)
  return within.filter(
    ({ at, moved }) => !within.some((other) => other.at < at && other.moved + passed(other.at, at) <= moved),
  )
}

/** Counts the items between two places that a cursor passes over, which makes them moved: those not in `order`. */
function passedBetween(order: readonly number[], count: number): Passed {
  const before = new Uint32Array(count + 1)
  order.forEach((index) => (before[index + 1] = 1))
  for (let index = 0; index < count; index++) before[index + 1] += before[index]
  return (from, to) => to - from - (before[to] - before[from])
}

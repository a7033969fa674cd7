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

/** Puts `index` behind `prefix`, in an order of `count` items of which at most `limit` may be moved. */
export function extend(prefix: Prefix, index: number, count: number, limit: number): Prefix {
  const order = [...prefix.order, index]
  const cursors = prefix.cursors.flatMap(({ at, moved }) =>
    at > index ? { at, moved } : { at, moved: moved + 1 },
  )
  const passed = passedBetween(prefix.order, count)
  const kept = prefix.cursors.map(({ at, moved }) => (at > index ? Infinity : moved + passed(at, index)))
  cursors.push({ at: index + 1, moved: Math.min(...kept) })
  return { order, cursors: worthTrying(cursors, order, count, limit) }
}

/** Leaves out cursors that others can move on to at no loss. */
function worthTrying(cursors: readonly Cursor[], order: readonly number[], count: number, limit: number) {
  const passed = passedBetween(order, count)
  const within = cursors.filter((cursor) => cursor.moved <= limit)
  return within.filter(
    ({ at, moved }) => !within.some((other) => other.at < at && other.moved + passed(other.at, at) <= moved),
  )
}

/** Counts the items between two places that a cursor passes over, which makes them moved: those not in `order`. */
function passedBetween(order: readonly number[], count: number): (from: number, to: number) => number {
  const before = new Uint32Array(count + 1)
  order.forEach((index) => (before[index + 1] = 1))
  for (let index = 0; index < count; index++) before[index + 1] += before[index]
  return (from, to) => to - from - (before[to] - before[from])
}

/** Which lines of a struct an order moves, where the rest keep their declared sequence. */

/** The lines outside of the longest increasing subsequence of `order`; of several such, the one ending in the lowest lines. */
export function movedLines(order: readonly number[]): ReadonlySet<number> {
  // Patience sorting: tails[k] is the index of the lowest line that ends an increasing subsequence of k + 1 lines.
  const tails: number[] = []
  const previous: number[] = []
  order.forEach((line, i) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (order[tails[middle]] < line) low = middle + 1
      else high = middle
    }
    previous.push(low > 0 ? tails[low - 1] : -1)
    tails[low] = i
  })
  const moved = new Set(order)
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]) moved.delete(order[i])
  return moved
}

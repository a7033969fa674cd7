/** How many lines an order moves. */

/** All lines less the longest subsequence of them that keeps its declared order. */
export function countMoved(order: readonly number[]): number {
  // lastOf[k]: the least index that ends an increasing subsequence of k + 1 lines.
  const lastOf: number[] = []
  for (const index of order) {
    let low = 0
    let high = lastOf.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((lastOf[middle] ?? Infinity) < index) low = middle + 1
      else high = middle
    }
    lastOf[low] = index
  }
  return order.length - lastOf.length
}

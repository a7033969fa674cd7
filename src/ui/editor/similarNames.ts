/** The names that one may have been meant for: those that differ from it by a slip or two. */

const most = 3

/** The nearest of the names, the best first; none where nothing is near. */
export function similarNames(name: string, names: Iterable<string>): readonly string[] {
  const allowed = name.length < 3 ? 0 : name.length < 5 ? 1 : 2
  const near = [...new Set(names)].flatMap((other) => {
    const distance = other === name ? Infinity : distanceOf(name.toLowerCase(), other.toLowerCase())
    return distance <= allowed ? [{ other, distance }] : []
  })
  const least = Math.min(...near.map(({ distance }) => distance))
  return near
    .filter(({ distance }) => distance === least)
    .map(({ other }) => other)
    .slice(0, most)
}

/** Letters to put in, take out, change, or swap with their neighbour: optimal string alignment. */
function distanceOf(a: string, b: string): number {
  let [above, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        next[j] = Math.min(next[j], above[j - 2] + 1)
      }
    }
    ;[above, row] = [row, next]
  }
  return row[b.length]
}

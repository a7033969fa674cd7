/** The shape that a range of bytes takes over rows: staircases in pixels, a pixel short of what comes next. */

import { sidesOf, type Grid, type Point, type Run } from './grid.ts'
import { rowAt, rowOf } from './rows.ts'

/** The stripe at the left of a shape; full where the field starts, pale where it goes on in another row. */
export interface Edge {
  readonly x: number
  readonly y: number
  readonly h: number
  readonly start: boolean
}

/** The runs of the bytes `from` to `to` in the rows that are drawn; a tear belongs to what covers all of it. */
export function runsOf(grid: Grid, from: number, to: number): readonly Run[] {
  const runs: Run[] = []
  for (let i = Math.max(rowAt(grid.rows, from), grid.shown.from); i < grid.shown.to; i++) {
    const row = rowOf(grid.rows, i)
    if (row.from >= to) break
    if (!row.torn)
      runs.push({ row: i, from: Math.max(from - row.from, 0), to: Math.min(to - row.from, grid.bytesPerRow) })
    else if (from <= row.from && row.to <= to) runs.push({ row: i, from: 0, to: grid.bytesPerRow })
  }
  return runs
}

/** Runs joined where they touch, each group an outline of its own. */
export function joined(runs: readonly Run[]): readonly (readonly Run[])[] {
  const groups: Run[][] = []
  for (const run of runs) {
    const above = groups.at(-1)?.at(-1)
    if (above && run.row === above.row + 1 && run.from < above.to && above.from < run.to)
      groups.at(-1)!.push(run)
    else groups.push([run])
  }
  return groups
}

/** The corners of joined runs, clockwise from the top left. */
export function outlineOf(grid: Grid, runs: readonly Run[]): readonly Point[] {
  const boxes = runs.map((run) => sidesOf(grid, run))
  const right: Point[] = []
  const left: Point[] = []
  boxes.forEach((box, i) => {
    const above = boxes[i - 1]
    if (above && above.right !== box.right) {
      const y = above.right < box.right ? box.top : above.bottom
      right.push({ x: above.right, y }, { x: box.right, y })
    }
    if (above && above.left !== box.left) {
      const y = above.left > box.left ? box.top : above.bottom
      left.push({ x: above.left, y }, { x: box.left, y })
    }
  })
  const first = boxes[0]
  const last = boxes.at(-1)!
  return [
    { x: first.left, y: first.top },
    { x: first.right, y: first.top },
    ...right,
    { x: last.right, y: last.bottom },
    { x: last.left, y: last.bottom },
    ...left.toReversed(),
  ]
}

/** The stripes of a field: one for every stretch of its left side. `starts`: whether the first run is where the field starts. */
export function edgesOf(grid: Grid, groups: readonly (readonly Run[])[], starts: boolean): readonly Edge[] {
  const edges: Edge[] = []
  groups.forEach((runs, group) => {
    runs.forEach((run, i) => {
      const box = sidesOf(grid, run)
      const above = i > 0 ? edges.at(-1)! : null
      if (above?.x === box.left) edges[edges.length - 1] = { ...above, h: box.bottom - above.y }
      else
        edges.push({
          x: box.left,
          y: box.top,
          h: box.bottom - box.top,
          start: starts && group === 0 && i === 0,
        })
    })
  })
  return edges
}

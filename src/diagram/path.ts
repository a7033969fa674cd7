/** Path data of SVG for the lines and shapes of a scene. */

import type { Line, Point } from './grid.ts'

export function linePath({ from, to }: Line): string {
  return `M${from.x} ${from.y}L${to.x} ${to.y}`
}

export function polyline(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`
}

/** A stripe whose left corners follow those of its block. */
export function edgePath(x: number, y: number, w: number, h: number): string {
  return `M${x + w} ${y}h${2 - w}a2 2 0 0 0 -2 2v${h - 4}a2 2 0 0 0 2 2h${w - 2}z`
}

/** Points down and up 3 pixels from `y`, every 6 pixels. */
export function zigzag(from: number, to: number, y: number): readonly Point[] {
  const points: Point[] = []
  for (let x = from, i = 0; x < to; x += 6, i++) points.push({ x, y: i % 2 === 0 ? y : y + 3 })
  return [...points, { x: to, y: points.length % 2 === 0 ? y : y + 3 }]
}

/** A closed path along level and upright sides, its corners rounded by 2 pixels. */
export function roundedPath(corners: readonly Point[]): string {
  const parts = corners.map((corner, i) => {
    const before = corners.at(i - 1)!
    const after = corners[(i + 1) % corners.length]
    const enter = towards(corner, before)
    const leave = towards(corner, after)
    return `${i === 0 ? 'M' : 'L'}${enter.x} ${enter.y}Q${corner.x} ${corner.y} ${leave.x} ${leave.y}`
  })
  return `${parts.join('')}z`
}

/** Two pixels from a corner, but no further than half of the side. */
function towards(from: Point, to: Point): Point {
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y)
  const share = Math.min(2, length / 2) / length
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** The declared lines of a struct, as orders are asked for of them. */

import type { FieldLayout } from '../layout/structLayout.ts'
import type { Line } from './order.ts'

/** The lines of fields in declared order, up to the first that is not known. */
export function linesOf(fields: readonly FieldLayout[]): readonly Line[] {
  const lines: Line[] = []
  for (const { line, size, align, ptrdata } of fields) {
    if (size === null || align === null || ptrdata === null) break
    if (line < lines.length) lines[line] = { ...lines[line], count: lines[line].count + 1 }
    else lines.push({ size, align, ptrdata, count: 1 })
  }
  return lines
}

/** How offsets are written: in decimal, or in hexadecimal everywhere at once. */

import { grouped } from './labels.ts'

export type Base = 'dec' | 'hex'

/** `104`, `0x68`. */
export function offsetText(offset: number, base: Base): string {
  return base === 'hex' ? `0x${offset.toString(16)}` : `${offset}`
}

/** The same in a table or a sentence, thousands of a decimal set apart: `4,112`, `0x1010`. */
export function offsetFigure(offset: number, base: Base): string {
  return base === 'hex' ? offsetText(offset, base) : grouped(offset)
}

/** A column of a row: `+7`, `+f`; `+0x10` where a digit alone would be taken for a decimal. */
export function columnText(column: number, base: Base): string {
  return `+${base === 'hex' && column > 15 ? offsetText(column, base) : column.toString(base === 'hex' ? 16 : 10)}`
}

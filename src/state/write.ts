/** Writes what is asked for of a struct. */

import { rewriteStruct } from '../engine/order/rewriteStruct.ts'
import type { Writing, Written } from './messages.ts'

export function write({ source, place, lineOrder }: Writing): Written {
  return rewriteStruct(source, place, lineOrder)
}
